import type { Command } from "commander";

/** `byline configuration`: the reference of all variables, as docs/configuration.md has it. */
export function addConfiguration(program: Command): void {
  program
    .command("configuration")
    .description("print the reference of all variables of the environment")
    .action(async () => {
      const [{ configurationText }, { writeOut }] = await Promise.all([import("@/lib/flows/operation/configurationText"), import("./writeOut")]);
      await writeOut(configurationText());
    });
}
