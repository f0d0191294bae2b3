import { estimateLadder } from "@/lib/core/measures/uplift/estimateLadder";
import type { RatioEstimate } from "@/lib/core/measures/uplift/logInterval";
import type { Panel } from "@/lib/core/measures/uplift/panel";
import { seriesOf } from "@/lib/core/measures/uplift/series";
import { type UpliftFinding, upliftFinding } from "@/lib/core/report/headlineUplift";
import { type Scenario, simulatePanel } from "./simulatePanel";

/** How an estimator did over all runs of a scenario. */
export interface EstimatorTally {
  readonly name: string;
  readonly runs: number;
  /** Means over the runs. */
  readonly estimate: number;
  readonly error: number;
  /** Share of runs whose interval holds the truth; null where there is no interval. */
  readonly coverage: number | null;
}

export interface UpliftMeasured {
  readonly scenario: string;
  readonly truth: number;
  readonly tallies: readonly EstimatorTally[];
  readonly findings: Readonly<Record<UpliftFinding, number>>;
}

/** What is never shown (METRICS §3): weeks with AI over weeks without, and adopters over the others after half the time. */
function naiveRatios({ weeks, engineers }: Panel): { readonly aiWeeks: number; readonly adopters: number } {
  let [withAi, aiWeeks, without, plainWeeks, late, lateWeeks, others, otherWeeks] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const { merged, dose } of engineers) {
    const adopted = dose.some((share) => share > 0);
    for (const [week, output] of merged.entries()) {
      if (Number.isNaN(output)) continue;
      if ((dose[week] ?? 0) > 0) [withAi, aiWeeks] = [withAi + output, aiWeeks + 1]; else [without, plainWeeks] = [without + output, plainWeeks + 1];
      if (week < weeks.length / 2) continue;
      if (adopted) [late, lateWeeks] = [late + output, lateWeeks + 1]; else [others, otherWeeks] = [others + output, otherWeeks + 1];
    }
  }
  return { aiWeeks: withAi / aiWeeks / (without / plainWeeks), adopters: late / lateWeeks / (others / otherWeeks) };
}

const names = ["grade 2", "grade 3", "grade 4", "AI weeks ÷ other weeks", "adopters ÷ others"] as const;

function runOnce(scenario: Scenario, seed: number, resamples: number) {
  const { panel, truth } = simulatePanel(scenario, seed);
  const { within, ratio, study, ladder } = estimateLadder(seriesOf(panel, ({ merged }) => merged), [], { resamples, seed });
  const naive = naiveRatios(panel);
  const measured: readonly (RatioEstimate | number | undefined)[] = [within?.mean, ratio?.all, study?.overall, naive.aiWeeks, naive.adopters];
  return { truth, finding: upliftFinding(ladder), measured };
}

/** Runs a scenario `runs` times, each with a seed of its own. */
export function measureUplift(scenario: Scenario, { runs, seed, resamples }: { readonly runs: number; readonly seed: number; readonly resamples: number }): UpliftMeasured {
  const all = Array.from({ length: runs }, (_, run) => runOnce(scenario, seed + run, resamples));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const tallies = names.map((name, place) => {
    const told = all.flatMap(({ truth, measured }) => {
      const one = measured[place];
      return one === undefined ? [] : [typeof one === "number" ? { truth, ratio: one, holds: null } : { truth, ratio: one.ratio, holds: one.low <= truth && truth <= one.high }];
    });
    return {
      name, runs: told.length, estimate: mean(told.map(({ ratio }) => ratio)), error: mean(told.map(({ ratio, truth }) => ratio - truth)),
      coverage: told.some(({ holds }) => holds === null) ? null : mean(told.map(({ holds }) => (holds === true ? 1 : 0))),
    };
  });
  const count = (finding: UpliftFinding) => all.filter((run) => run.finding === finding).length;
  return { scenario: scenario.name, truth: mean(all.map(({ truth }) => truth)), tallies, findings: { change: count("change"), noChange: count("noChange"), wasApart: count("wasApart"), beforeAfter: count("beforeAfter"), notEnough: count("notEnough") } };
}
