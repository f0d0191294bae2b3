import { formatDayRange } from "../report/formatDayRange";
import { addDays, dayInZone, weekOf } from "../report/week";
import { isoWeek } from "../chart/isoWeek";
import { type Rhythm, weeksOf } from "./schedule";

/** The complete weeks that a digest is about, and as many before them. Days are included at both ends. */
export interface DigestWindow {
  readonly weeks: number;
  readonly from: string;
  readonly to: string;
  readonly before: { readonly from: string; readonly to: string };
  /** First day of the twelve weeks that end with it. */
  readonly meanFrom: string;
  /** `Week 46`, `Weeks 43–46`. */
  readonly title: string;
  readonly days: string;
  /** `last week`, `in the last 2 weeks`. */
  readonly period: string;
  /** `the week before`. */
  readonly beforePeriod: string;
}

/** Cut in the organisation's zone, as every figure: the last complete ISO weeks at the moment that a digest is due. */
export function digestWindow(rhythm: Rhythm, dueAt: Date, timeZone: string): DigestWindow {
  const weeks = weeksOf(rhythm);
  const monday = weekOf(dayInZone(dueAt, timeZone));
  const [from, to] = [addDays(monday, -7 * weeks), addDays(monday, -1)];
  const last = isoWeek(addDays(monday, -7));
  return {
    weeks, from, to, before: { from: addDays(from, -7 * weeks), to: addDays(from, -1) }, meanFrom: addDays(monday, -84), days: formatDayRange(from, to),
    title: weeks === 1 ? `Week ${String(last)}` : `Weeks ${String(isoWeek(from))}–${String(last)}`,
    period: weeks === 1 ? "last week" : `in the last ${String(weeks)} weeks`, beforePeriod: weeks === 1 ? "the week before" : `the ${String(weeks)} weeks before`,
  };
}
