import type { Command } from "commander";

/** `byline migrate`: brings the database to the present schema. */
export function addMigrate(program: Command): void {
  program
    .command("migrate")
    .description("bring the database to the present schema")
    .option("--write <name>", "for developers: write the migration that prisma/schema.prisma needs")
    .action(async ({ write }: { write?: string }) => {
      const { runMigrate } = await import("./runMigrate");
      await runMigrate(write ?? null);
    });
}
