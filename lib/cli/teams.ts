import type { Command } from "commander";

export interface TeamsFlags {
  readonly dryRun?: boolean;
}

/** `byline teams import <file>`: teams from CSV or YAML. */
export function addTeams(program: Command): void {
  program.command("teams").description("teams of the organisation")
    .command("import").description("bring teams in from a CSV or YAML file (docs/teams.md); what it does is printed")
    .argument("<file>", "the file, - for standard input").option("--dry-run", "only print what it would do")
    .action(async (file: string, flags: TeamsFlags) => {
      const { runTeams } = await import("./runTeams");
      await runTeams(file, flags);
    });
}
