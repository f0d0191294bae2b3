import type { Filter } from "@/lib/core/report/filter";
import type { Report } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { addDays, weeksBetween } from "@/lib/core/report/week";
import type { Database } from "../client";
import { aiShareByPeriod, type PeriodCells, periodColumns } from "./aiShareByPeriod";

export type AiShareByWeekRow = PeriodCells & Readonly<{ week: string }>;

/** The share by ISO weeks (named by their Monday) in the organisation's zone; the running week is there, marked as not complete. */
export async function aiShareByWeek(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<AiShareByWeekRow>> {
  const { rows, ...rest } = await aiShareByPeriod(db, scope, filter, now, { id: "week", between: weeksBetween, lastDayOf: (start) => addDays(start, 6), told: "weeks" });
  const columns = [{ id: "week", title: "Week", unit: "week" as const, metric: null }, ...periodColumns];
  return { id: "aiShareByWeek", title: "AI-merged share by week", columns, rows: rows.map(({ start, ...cells }) => ({ week: start, ...cells })), ...rest };
}
