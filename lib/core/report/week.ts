const dayMs = 86_400_000;

/** Days are `2026-11-16`; weeks are named by their Monday (ISO 8601). */
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const nameOf = (epochMs: number) => new Date(epochMs).toISOString().slice(0, 10);

/** The day `count` days after (before: negative). */
export const addDays = (day: string, count: number): string => nameOf(at(day) + count * dayMs);

/** Monday of the ISO week of a day. */
export const weekOf = (day: string): string => addDays(day, -((new Date(at(day)).getUTCDay() + 6) % 7));

/** First day of a day's month. */
export const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

/** `2026-W47`: the ISO name of the week that begins on `monday`. */
export function weekName(monday: string): string {
  const thursday = addDays(monday, 3);
  const year = thursday.slice(0, 4);
  const number = 1 + Math.floor((at(thursday) - at(`${year}-01-01`)) / (7 * dayMs));
  return `${year}-W${String(number).padStart(2, "0")}`;
}

/** The day that it is at an instant in an IANA zone. */
export const dayInZone = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit", calendar: "iso8601" }).format(instant);

/** Mondays from the week of `first` to the week of `last`, both included. */
export function weeksBetween(first: string, last: string): string[] {
  const weeks: string[] = [];
  for (let week = weekOf(first); week <= weekOf(last); week = addDays(week, 7)) weeks.push(week);
  return weeks;
}

/** First days of the months from that of `first` to that of `last`, both included. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = monthOf(first); month <= monthOf(last); month = monthOf(addDays(month, 31))) months.push(month);
  return months;
}
