import type { Command } from "commander";

/** `byline doctor`: looks at everything Byline stands on and says what to do. Fails where something is not in order. */
export function addDoctor(program: Command): void {
  program
    .command("doctor")
    .description("check git, the database, the data folder and the forges, and say what to do")
    .action(async () => {
      const { runDoctor } = await import("./runDoctor");
      await runDoctor();
    });
}
