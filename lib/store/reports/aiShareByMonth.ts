import type { Filter } from "@/lib/core/report/filter";
import type { Report } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { addDays, monthOf, monthsBetween } from "@/lib/core/report/week";
import type { Database } from "../client";
import { aiShareByPeriod, type PeriodCells, periodColumns } from "./aiShareByPeriod";

export type AiShareByMonthRow = PeriodCells & Readonly<{ month: string }>;

const lastDayOf = (start: string) => addDays(monthOf(addDays(start, 31)), -1);

/** The share by months (named by their first day) in the organisation's zone; one that is running or cut by the range is marked as not complete. */
export async function aiShareByMonth(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<AiShareByMonthRow>> {
  const { rows, ...rest } = await aiShareByPeriod(db, scope, filter, now, { id: "month", between: monthsBetween, lastDayOf });
  const columns = [{ id: "month", title: "Month", unit: "day" as const, metric: null }, ...periodColumns];
  return { id: "aiShareByMonth", title: "AI-merged share by month", columns, rows: rows.map(({ start, ...cells }) => ({ month: start, ...cells })), ...rest };
}
