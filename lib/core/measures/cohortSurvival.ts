import { fewestLines } from "./reworkInterval";
import { type SurvivalPoint, survivalCurve } from "./survival";

/*
 * Question: how long do the lines of one group live, and how far can that be told? (METRICS §2)
 * Formula: the Kaplan–Meier curve of survival.ts over cohorts: lines that ended at an age, and lines that stand, censored at their age of today.
 * The curve ends where fewer than one line in twenty of the group, or than 200, was seen at that age: what follows would be a handful of changes.
 * Example: 1,000 lines born 10 days ago, 400 of them ended at the age of 3: S = 0.6 from day 3 on, seen until day 10.
 */

/** Lines born on one day: how many days ago that is, how many there were, and those that ended in all. */
export interface Cohort {
  readonly age: number;
  readonly born: number;
  readonly ended: number;
}

export interface CohortCurve {
  readonly born: number;
  readonly points: readonly SurvivalPoint[];
  /** Age up to which enough lines were seen. */
  readonly seenDays: number;
}

const leastShare = 1 / 20;

/** The curve of a group, null where fewer than 200 lines were born. `ends`: lines that ended, by age. */
export function cohortSurvival(cohorts: readonly Cohort[], ends: ReadonlyMap<number, number>): CohortCurve | null {
  const born = cohorts.reduce((sum, cohort) => sum + cohort.born, 0);
  if (born < fewestLines) return null;
  const alive = cohorts.flatMap(({ age, born: lines, ended }) => (lines > ended ? [{ days: age, lines: lines - ended, dead: false }] : []));
  const points = survivalCurve([...alive, ...[...ends].map(([days, lines]) => ({ days, lines, dead: true }))]);
  const enough = Math.max(fewestLines, born * leastShare);
  const seen = [...cohorts].sort((one, other) => other.age - one.age);
  let old = 0;
  const seenDays = seen.find((cohort) => (old += cohort.born) >= enough)?.age ?? 0;
  return { born, points: points.filter((point) => point.days <= seenDays && point.atRisk >= enough), seenDays };
}

/** Share that lived longer than `days`; null where the curve does not reach so far. */
export function survivalAt({ points, seenDays }: CohortCurve, days: number): number | null {
  const last = points.findLast((point) => point.days <= days);
  const reached = points.at(-1);
  if (days > seenDays) return null;
  return last?.survival ?? (reached === undefined || reached.days > days ? 1 : null);
}
