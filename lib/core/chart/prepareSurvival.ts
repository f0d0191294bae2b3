import { type CohortCurve, survivalAt } from "@/lib/core/measures/cohortSurvival";

/** Groups that curves are drawn of; the comparison is between the first two (DECISIONS 17). */
export type CurveGroup = "ai" | "none" | "unknown" | "human";

export interface SurvivalCurveModel {
  readonly group: CurveGroup;
  readonly label: string;
  /** Age in days and percent that lived longer, from [0, 100] on: a staircase. */
  readonly steps: readonly (readonly [number, number])[];
}

/** Curves and the ages at which tooltip and table name their values. */
export interface SurvivalModel {
  readonly curves: readonly SurvivalCurveModel[];
  readonly maxDays: number;
  readonly ages: readonly { readonly days: number; readonly label: string; readonly percents: readonly (number | null)[] }[];
}

const longestDays = 730;
const mostSteps = 180;
const ages: readonly (readonly [number, string])[] = [
  [7, "7 days"], [14, "14 days"], [21, "21 days"], [30, "30 days"], [60, "60 days"], [90, "90 days"], [180, "180 days"], [270, "270 days"], [365, "1 year"], [545, "1½ years"], [730, "2 years"],
];

/** A staircase of at most so many steps: where there are more, the ages are evenly spread. The last step is where the curve ends. */
function stepsOf(curve: CohortCurve, maxDays: number): (readonly [number, number])[] {
  const end = Math.min(maxDays, curve.seenDays);
  const every = Math.max(1, Math.floor(end / mostSteps));
  const steps: (readonly [number, number])[] = [[0, 100]];
  for (let day = every; day <= end; day += every) {
    const share = survivalAt(curve, day);
    if (share !== null) steps.push([day, share * 100]);
  }
  return steps;
}

/** Curves up to two years, each as far as it is told; null where no group has enough lines. */
export function prepareSurvival(curves: readonly { readonly group: CurveGroup; readonly label: string; readonly curve: CohortCurve }[]): SurvivalModel | null {
  const longest = Math.max(0, ...curves.map(({ curve }) => curve.seenDays));
  const maxDays = Math.min(longestDays, longest);
  if (curves.length === 0 || maxDays < 7) return null;
  return {
    maxDays, curves: curves.map(({ group, label, curve }) => ({ group, label, steps: stepsOf(curve, maxDays) })),
    ages: ages.filter(([days]) => days <= maxDays).map(([days, label]) => ({ days, label, percents: curves.map(({ curve }) => { const share = survivalAt(curve, days); return share === null ? null : share * 100; }) })),
  };
}
