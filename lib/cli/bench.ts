import { InvalidArgumentError } from "commander";
import type { Command } from "commander";
import { benchParts } from "./bench/benchFlags";
import { wholeNumber } from "./wholeNumber";
import type { BenchFlags, BenchPart } from "./bench/benchFlags";

/** `byline bench <repository…>`: the scan and the ledger of lines against git itself, on the same repository in the same run. */
export function addBench(program: Command): void {
  program
    .command("bench")
    .description("measure a scan against git itself, and check the ledger of lines against git's own counts and git blame")
    .argument("[repository...]", "folders of repositories that are on this machine; load, rejudge, pages and csv need none")
    .option("--runs <count>", "alternating runs of each (medians are shown)", (text) => wholeNumber(text, 1), 3)
    .option("--only <parts>", `only these parts, separated by commas: ${benchParts.join(", ")}`, parseParts)
    .option("--sample <files>", "files a repository that are compared with git blame; 0 for all", (text) => wholeNumber(text, 0), 500)
    .option("--seed <number>", "chooses the sample", (text) => wholeNumber(text, 0), 1)
    .option("--question <name>", "of pages: only this report")
    .option("--keep <name>", "of pages: the made-up database stays under this name on the server and is used again")
    .action(async (repositories: string[], flags: BenchFlags) => {
      const { runBench } = await import("./runBench");
      await runBench(repositories, flags);
    });
}

function parseParts(text: string): BenchPart[] {
  return text.split(",").map((name) => {
    const part = benchParts.find((known) => known === name.trim());
    if (!part) throw new InvalidArgumentError(`The parts are ${benchParts.join(", ")}.`);
    return part;
  });
}
