import { z } from "zod";
import { sharedHistory } from "@/lib/core/history/sharedHistory";
import { ratio } from "@/lib/core/measures/share";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { agentLinesTable } from "./lineParts";
import { ask } from "./question";
import { readRows } from "./readRows";
import { isByPeople } from "./whoInitiated";

export type LeftOutByReasonRow = Readonly<{ reason: string; lines: number; ofAdded: number | null }>;

const columns: readonly ReportColumn[] = [
  { id: "reason", title: "Reason", unit: "text", metric: null }, { id: "lines", title: "Lines left out", unit: "lines", metric: "leftOutLines" },
  { id: "ofAdded", title: "Of all lines added", unit: "share", metric: "leftOutLines", numerator: "lines", denominator: "added" },
];

/** Lines that are added and not counted, by why, most first. `n` is here the lines left out. */
export async function leftOutByReason(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<LeftOutByReasonRow>> {
  const { where, notes } = await ask(db, scope, filter, now, { byPeople: true });
  const count = filter.measure === "lines" ? Prisma.sql`"lines"` : Prisma.sql`"effective"`;
  const found = await readRows(db, z.object({ reason: z.string(), lines: z.number() }), Prisma.sql`
    SELECT CASE WHEN "basis" = 'elsewhere' THEN ${sharedHistory.reason} ELSE "basis" END AS reason, sum(${count})::float8 AS lines FROM ${agentLinesTable(filter)} WHERE ${where} AND "verdict" = 'leftOut' GROUP BY 1 ORDER BY 2 DESC, 1`);
  const [total] = await readRows(db, z.object({ added: z.number() }), Prisma.sql`
    SELECT coalesce(sum("added"), 0)::float8 AS added FROM ${isByPeople(filter) ? Prisma.sql`"DayPeopleTotals"` : Prisma.sql`"DayTotals"`} WHERE ${where} AND "measure" = ${filter.measure}`);
  const rows = found.map((row) => ({ ...row, ofAdded: ratio(row.lines, total?.added ?? 0) }));
  return { id: "leftOutByReason", title: "Lines left out, by reason", columns, rows, n: rows.reduce((sum, row) => sum + row.lines, 0), coverage: null, totalRows: rows.length, notes };
}
