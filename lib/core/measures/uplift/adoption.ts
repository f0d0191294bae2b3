import type { WeekValues } from "./panel";

/*
 * Question: since when does an engineer work with agents? (METRICS §3)
 * Formula: G = first week with D > 0 that begins four weeks with own merged lines of which at least three have D > 0. The four calendar weeks from G are wash-in
 * and in neither window. Clean weeks end two weeks before the first D > 0 of any kind: what lands with an agent's first lines began before, and a week in which nothing landed could be
 * either. Who has such a week but never adopts is a control only until then.
 * Leaves out: weeks without own merged lines, which say nothing about agents.
 * Example: D = 0, 0, 0, 0.2, –, 0, 0, 0.4, 0.5, –, 0, 0.9 has G = 7 (weeks 7, 8, 10 and 11: three of four) and is clean in week 0 alone.
 */

export interface Adoption {
  /** First week that is not clean; Infinity where all are. */
  readonly cleanUntil: number;
  /** Week of adoption; Infinity where there is none. */
  readonly adopted: number;
}

export const washInWeeks = 4;

/** Weeks before the first AI line that are in no window. */
export const leadWeeks = 2;

/** Finds both weeks, by their place in the panel. */
export function adoptionOf(dose: WeekValues): Adoption {
  const told = [...dose].flatMap((share, week) => (Number.isNaN(share) ? [] : [{ week, used: share > 0 }]));
  const first = told.find(({ used }) => used)?.week ?? Infinity;
  const begins = told.find(({ used }, index) => used && index + 4 <= told.length && told.slice(index, index + 4).filter((week) => week.used).length >= 3);
  return { cleanUntil: Math.max(0, first - leadWeeks), adopted: begins?.week ?? Infinity };
}
