import { addDays, dayInZone, weekOf } from "@/lib/core/report/week";

/** Last day of the weeks that a page shows where they end before the last complete one, because nothing has landed since; else null. */
export function endOfWeeks(asOf: Date, now: Date, timeZone: string): string | null {
  return asOf < now ? addDays(weekOf(dayInZone(asOf, timeZone)), -1) : null;
}
