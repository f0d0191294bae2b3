import type { ShareByWeekRow } from "@/lib/core/chart/shareByWeekRow";
import type { Days } from "@/lib/core/report/daysOfRange";
import { addDays, weekOf } from "@/lib/core/report/week";

const nothing = { complete: true, changes: 0, proven: 0, declared: 0, unknown: 0, human: 0, humanEvidence: 0, bot: 0, leftOut: 0, aa: 0, an: 0, nn: 0 };

/**
 * Weeks in which nothing landed have no row in the report. Without the last complete one "the last 12 weeks" would be the last 12 in which
 * something happened, however long ago; it is added as an empty week, and the ones between are filled by the chart.
 */
export function padWeeks(rows: readonly ShareByWeekRow[], days: Days): ShareByWeekRow[] {
  const yesterday = addDays(days.today, -1);
  const last = weekOf(addDays(days.to < yesterday ? days.to : yesterday, -6));
  const newest = rows.at(-1)?.week;
  return newest === undefined || newest >= last ? [...rows] : [...rows, { ...nothing, week: last }];
}
