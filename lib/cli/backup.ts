import type { Command } from "commander";

/** `byline backup <file>` and `byline restore <file>`: everything in the database, as one file. */
export function addBackup(program: Command): void {
  program
    .command("backup")
    .description("write everything in the database into one file, while Byline runs; the keys of secrets are not in it")
    .argument("<file>", "where to write it")
    .option("--force", "replace a file of that name")
    .action(async (file: string, flags: { readonly force?: true }) => {
      const { runBackup } = await import("./runBackup");
      await runBackup(file, flags.force === true);
    });
  program
    .command("restore")
    .description("put a backup into the database; Byline must not be running")
    .argument("<file>", "what byline backup wrote")
    .option("--force", "throw away what is in the database")
    .action(async (file: string, flags: { readonly force?: true }) => {
      const { runRestore } = await import("./runRestore");
      await runRestore(file, flags.force === true);
    });
}
