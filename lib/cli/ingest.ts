import type { Command } from "commander";

export interface IngestFlags {
  readonly sessions: readonly string[];
  readonly pulls: readonly string[];
  readonly repo?: string;
}

const again = (file: string, before: readonly string[]) => [...before, file];

/** `byline ingest <repository…>`: reads repositories into the database, without the site. */
export function addIngest(program: Command): void {
  program
    .command("ingest")
    .description("read repositories into the database; a second time only what is new")
    .argument("[repository...]", "folder, bare repository, URL, or a folder of repositories; none with --pulls: only the file is read")
    .option("--sessions <file>", "a file of agents' sessions (byline sessions collect --output); may be given several times", again, [])
    .option("--pulls <file>", "a file of pull requests (gh pr list --json, JSON lines or CSV: docs/forges.md); may be given several times", again, [])
    .option("--repo <name>", "the repository that the files of pull requests are of, where they do not say it")
    .action(async (sources: string[], flags: IngestFlags) => {
      const { runIngest } = await import("./runIngest");
      await runIngest(sources, flags);
    });
}
