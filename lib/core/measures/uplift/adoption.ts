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
  const told: number[] = [];
  for (let week = 0; week < dose.length; week += 1) if (!Number.isNaN(dose[week] ?? NaN)) told.push(week);
  const used = told.map((week) => (dose[week] ?? 0) > 0);
  const first = used.indexOf(true);
  const begins = first === -1 ? -1 : used.findIndex((isUsed, place) => isUsed && place + 4 <= used.length && Number(used[place + 1]) + Number(used[place + 2]) + Number(used[place + 3]) >= 2);
  return { cleanUntil: first === -1 ? Infinity : Math.max(0, (told[first] ?? 0) - leadWeeks), adopted: begins === -1 ? Infinity : (told[begins] ?? Infinity) };
}
