import type { Command } from "commander";
import { wholeNumber } from "./wholeNumber";

export interface UpliftFlags {
  readonly runs: number;
  readonly seed: number;
  readonly resamples: number;
  readonly only?: string;
  readonly json?: true;
}

/** `byline bench-uplift`: whether the estimators of uplift find what is true in invented organisations. */
export function addBenchUplift(program: Command): void {
  program
    .command("bench-uplift")
    .description("measure whether grades 2 to 4 of uplift find a known truth, and that naive ratios do not")
    .option("--runs <number>", "organisations a scenario", (text) => wholeNumber(text, 1), 300)
    .option("--seed <number>", "of the first of them", (text) => wholeNumber(text, 0), 1)
    .option("--resamples <number>", "of the bootstrap of each", (text) => wholeNumber(text, 50), 200)
    .option("--only <scenario>", "one scenario by its name")
    .option("--json", "one JSON object per scenario, one a line")
    .action(async (flags: UpliftFlags) => {
      const { runBenchUplift } = await import("./runBenchUplift");
      await runBenchUplift(flags);
    });
}
