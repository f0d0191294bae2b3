import type { Command } from "commander";

/** `byline ingest <repository…>`: reads repositories into the database, without the site. */
export function addIngest(program: Command): void {
  program
    .command("ingest")
    .description("read repositories into the database; a second time only what is new")
    .argument("<repository...>", "folder, bare repository, URL, or a folder of repositories")
    .option("--sessions <file>", "a file of agents' sessions (byline sessions collect --output); may be given several times", (file: string, before: readonly string[]) => [...before, file], [])
    .action(async (sources: string[], flags: { readonly sessions: readonly string[] }) => {
      const { runIngest } = await import("./runIngest");
      await runIngest(sources, flags.sessions);
    });
}
