import { usageProblem } from "./usageProblem";

/** The day of a date or an instant in a file (UTC). Throws `bad-input` naming the row. */
export function readUsageDay(text: string, row: number): string {
  const day = text.trim().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(`${day}T00:00:00Z`)) || new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day) throw usageProblem(`Row ${String(row)} has no day: "${text.slice(0, 40)}".`, "Days are written 2026-11-16.");
  return day;
}
