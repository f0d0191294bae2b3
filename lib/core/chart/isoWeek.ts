const DAY_MS = 86_400_000;

const atNoon = (day: string): number => Date.parse(`${day.slice(0, 10)}T12:00:00Z`);
const toDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The day `count` days after `day` (`2026-11-16`, no zone: a calendar day). */
export function addDays(day: string, count: number): string {
  return toDay(atNoon(day) + count * DAY_MS);
}

/** Whole days from `from` to `to`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((atNoon(to) - atNoon(from)) / DAY_MS);
}

/** ISO 8601 week number of the week that begins on this Monday. */
export function isoWeek(monday: string): number {
  const thursday = addDays(monday, 3);
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
}
