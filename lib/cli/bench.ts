import type { Command } from "commander";

/** `byline bench <repository…>`: this scan against git itself, on the same repository in the same run. */
export function addBench(program: Command): void {
  program
    .command("bench")
    .description("compare a scan with `git log --first-parent -m -p -U0 -M`: wall time, processor time, memory")
    .argument("<repository...>", "folders of repositories that are on this machine")
    .option("--runs <count>", "alternating runs of each (medians are shown)", (text) => Math.max(1, Math.trunc(Number(text)) || 3), 3)
    .action(async (repositories: string[], flags: { runs: number }) => {
      const { runBench } = await import("./runBench");
      await runBench(repositories, flags.runs);
    });
}
