import { countedLines } from "./countedLines";
import type { ShareByWeekRow } from "./shareByWeekRow";

/** Rows of the two windows a headline compares, oldest first. */
export interface ComparedWindows {
  readonly now: readonly ShareByWeekRow[];
  readonly before: readonly ShareByWeekRow[] | null;
  readonly beforePeriod: string;
}

/**
 * The last 12 complete weeks against 12 weeks half a year earlier; without those, the 12 before; without those, alone
 * (LOOK §4). Takes every week of the period, oldest first, gaps filled.
 */
export function compareWindows(weeks: readonly ShareByWeekRow[], length = 12): ComparedWindows {
  const complete = weeks.filter((row) => row.complete);
  const end = complete.length;
  const now = complete.slice(Math.max(0, end - length));
  const window = (to: number): readonly ShareByWeekRow[] | null => {
    const rows = to - length < 0 ? [] : complete.slice(to - length, to);
    return rows.some((row) => countedLines(row) > 0) ? rows : null;
  };
  const halfYear = window(end - 26);
  if (halfYear !== null) return { now, before: halfYear, beforePeriod: "half a year earlier" };
  return { now, before: window(end - length), beforePeriod: `the ${length} weeks before` };
}
