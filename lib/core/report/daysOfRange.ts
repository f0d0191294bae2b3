import type { Range } from "./filter";
import { addDays, dayInZone, weekOf } from "./week";

/** Days of a period, both included, and the day it is now in the organisation's zone. */
export interface Days {
  readonly from: string;
  readonly to: string;
  readonly today: string;
}

/** What a range means now. Weeks are the last complete ISO weeks: the running one is not among them. */
export function daysOfRange(range: Range, now: Date, timeZone: string): Days {
  const today = dayInZone(now, timeZone);
  if (range.kind === "days") return { from: range.from, to: range.to, today };
  if (range.kind === "all") return { from: "0001-01-01", to: "9999-12-31", today };
  return { from: addDays(weekOf(today), -7 * range.weeks), to: addDays(weekOf(today), -1), today };
}
