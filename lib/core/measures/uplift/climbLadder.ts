import type { EventStudy } from "./eventStudy";
import type { RatioEstimate } from "./logInterval";
import { leastControls, type RatioInDifferences } from "./ratioInDifferences";
import { leastWeeks } from "./series";
import type { WithinEngineer } from "./withinEngineer";

/*
 * Question: which grade may be shown, and what is missing for the others? (METRICS §3)
 * Formula: grade 2 needs 20 adopters with eight active weeks before and after; grade 3 also ten engineers to compare with, and a level course before adoption (p > 0.1); grade 4
 * also three cohorts. The headline is grade 3 where it stands, else grade 2. A rung that is not reached says what it needs and what there is.
 * Leaves out: grade 1, which comes from the survey, and grade 5, which needs a trial.
 * Example: 44 adopters, 6 to compare with: grade 2 is shown, grade 3 "needs 10 engineers without agents to compare with, has 6".
 */

export interface Rung {
  readonly grade: 2 | 3 | 4;
  /** Null where it is not reached. */
  readonly estimate: RatioEstimate | null;
  readonly lacks: string | null;
}

export interface Ladder {
  readonly rungs: readonly Rung[];
  /** The rung of the headline; null: not enough data. */
  readonly shown: Rung | null;
  /** Grade 3 has the people it needs, but adopters had moved apart from the others before they adopted. */
  readonly wasApart: boolean;
  readonly adopters: number;
  readonly controls: number;
  /** p of the test of the course before adoption; null where it could not be tested. */
  readonly before: number | null;
}

export const leastAdopters = 20;
const leastCohorts = 3;
const leastP = 0.1;

const needs = (what: string, has: string): string => `needs ${what}, has ${has}`;

export function climbLadder(within: WithinEngineer | null, ratio: RatioInDifferences | null, study: EventStudy | null): Ladder {
  const adopters = within?.mean.n ?? 0;
  const [compared, controls, before] = [ratio?.all.n ?? 0, ratio?.controls ?? 0, study?.before?.p ?? null];
  const people = (n: number) => (n >= leastAdopters ? null : needs(`${leastAdopters} adopters with ${leastWeeks} active weeks before and after`, String(n)));
  const others = controls >= leastControls ? null : needs(`${leastControls} engineers without agents to compare with`, String(controls));
  const level = before === null ? needs("twelve weeks before adoption to test", "fewer") : before > leastP ? null : needs("a level course before adoption (p over 0.1)", `p = ${before.toFixed(3)}`);
  const third = people(adopters) ?? others ?? people(compared) ?? level;
  const cohorts = study?.cohorts ?? 0;
  const fourth = third ?? (cohorts >= leastCohorts ? null : needs(`${leastCohorts} weeks in which engineers adopted`, String(cohorts)));
  const rung = (grade: Rung["grade"], estimate: RatioEstimate | undefined, lacks: string | null): Rung => ({ grade, estimate: lacks === null ? (estimate ?? null) : null, lacks });
  const rungs = [rung(2, within?.mean, people(adopters)), rung(3, ratio?.all, third), rung(4, study?.overall, fourth)];
  const shown = rungs.find(({ grade, estimate }) => grade === 3 && estimate !== null) ?? rungs.find(({ grade, estimate }) => grade === 2 && estimate !== null) ?? null;
  return { rungs, shown, wasApart: (people(adopters) ?? others ?? people(compared)) === null && level !== null, adopters, controls, before };
}
