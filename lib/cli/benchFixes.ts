import type { Command } from "commander";
import { wholeNumber } from "./wholeNumber";

export interface FixesFlags {
  readonly runs: number;
  readonly seed: number;
}

/** `byline bench-fixes`: whether intervals of human-years hold the truth where it is known. */
export function addBenchFixes(program: Command): void {
  program
    .command("bench-fixes")
    .description("simulate organisations of known rates and see how often the interval of human-years holds the truth")
    .option("--runs <count>", "organisations of each kind", (text) => wholeNumber(text, 1), 300)
    .option("--seed <number>", "chooses them", (text) => wholeNumber(text, 0), 1)
    .action(async (flags: FixesFlags) => {
      const { runBenchFixes } = await import("./runBenchFixes");
      runBenchFixes(flags);
    });
}
