import { addDays } from "./isoWeek";
import type { ShareByWeekRow } from "./shareByWeekRow";

/** Puts in the weeks that a report has no row for, as zero lines: they become gaps, not zeros. Rows in any order. */
export function fillWeeks(rows: readonly ShareByWeekRow[]): ShareByWeekRow[] {
  const byWeek = new Map(rows.map((row) => [row.week, row]));
  const weeks = [...byWeek.keys()].sort();
  const last = weeks.at(-1);
  const filled: ShareByWeekRow[] = [];
  for (let week = weeks[0]; week !== undefined && last !== undefined && week <= last; week = addDays(week, 7)) {
    filled.push(byWeek.get(week) ?? { week, complete: true, changes: 0, proven: 0, declared: 0, unknown: 0, human: 0, humanEvidence: 0, bot: 0, leftOut: 0, aa: 0, an: 0, nn: 0 });
  }
  return filled;
}
