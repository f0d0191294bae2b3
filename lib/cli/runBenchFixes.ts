import { coverOf } from "@/lib/flows/bench/fixes/coverOf";
import type { FixesFlags } from "./benchFixes";

const worlds = [["small", { engineers: 6, weeks: 26, aiFixes: 60 }], ["medium", { engineers: 20, weeks: 26, aiFixes: 300 }], ["large", { engineers: 60, weeks: 52, aiFixes: 800 }]] as const;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Prints one line a kind of organisation. */
export function runBenchFixes({ runs, seed }: FixesFlags): void {
  for (const [name, world] of worlds) {
    const { runs: counted, covered, bias, effortBias } = coverOf(world, runs, seed);
    process.stdout.write(`${name}: ${String(world.engineers)} engineers, ${String(world.weeks)} weeks, ${String(world.aiFixes)} AI fixes: interval holds the truth in ${String(covered)} of ${String(counted)} (${percent(covered / counted)}); own baseline off by ${percent(bias)}, median active days by ${percent(effortBias)} in the mean\n`);
  }
}
