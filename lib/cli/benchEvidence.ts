import type { Command } from "commander";
import { wholeNumber } from "./wholeNumber";

export interface EvidenceFlags {
  readonly json?: true;
  readonly seed: number;
  readonly sample: number;
}

/** `byline bench-evidence <repository…>`: what commit marks, line records and looking behind squashes are worth on real repositories. */
export function addBenchEvidence(program: Command): void {
  program
    .command("bench-evidence")
    .description("measure how far commit marks agree with line records, and what looking behind squashes changes")
    .argument("<repository...>", "folders of repositories that are on this machine")
    .option("--json", "one JSON object per repository, one a line")
    .option("--seed <number>", "chooses the half of the records that is hidden, and the sample", (text) => wholeNumber(text, 0), 1)
    .option("--sample <commits>", "commits with a record whose claims are checked against git's own patch; 0 for all", (text) => wholeNumber(text, 0), 300)
    .action(async (repositories: string[], flags: EvidenceFlags) => {
      const { runBenchEvidence } = await import("./runBenchEvidence");
      await runBenchEvidence(repositories, flags);
    });
}
