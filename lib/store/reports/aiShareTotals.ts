import { shareOf } from "@/lib/core/measures/share";
import { shareInterval } from "@/lib/core/measures/shareInterval";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { changeSumsSchema, changesTable, sumOfChanges } from "./changeSums";
import { partCells, type PartCells, partColumns, partsFrom, partsSchema, sumOfParts } from "./lineParts";
import { ask } from "./question";
import { readRows } from "./readRows";

export type AiShareTotalsRow = PartCells & Readonly<{
  from: string; to: string; changes: number; aiChanges: number; commits: number;
  /** 95 % of the AI share as variation between changes; null where agents are chosen or too few changes landed. */
  low: number | null; high: number | null;
  a: number; n: number; aa: number; an: number; nn: number;
}>;

const columns: readonly ReportColumn[] = [
  { id: "from", title: "From", unit: "day", metric: null }, { id: "to", title: "To", unit: "day", metric: null }, ...partColumns,
  { id: "changes", title: "Changes", unit: "changes", metric: "changes" }, { id: "aiChanges", title: "Changes with a majority of AI lines", unit: "changes", metric: "aiChanges" },
  { id: "commits", title: "Commits", unit: "commits", metric: "commits" },
  { id: "low", title: "AI share, 95 % from", unit: "share", metric: "aiShare" }, { id: "high", title: "AI share, 95 % to", unit: "share", metric: "aiShare" },
];

/** How much of what was merged in the period AI wrote: one row, always. */
export async function aiShareTotals(db: Database, scope: VisibleScope, asked: Filter, now: Date): Promise<Report<AiShareTotalsRow>> {
  const { filter, where, days, notes } = await ask(db, scope, asked, now, { told: "weeks", byPeople: true });
  const [[parts], [sums]] = await Promise.all([
    readRows(db, partsSchema, Prisma.sql`SELECT ${sumOfParts} FROM ${partsFrom(filter, where)}`),
    readRows(db, changeSumsSchema, Prisma.sql`SELECT ${sumOfChanges(filter)} FROM ${changesTable(filter)} WHERE ${where}`),
  ]);
  const interval = sums === undefined || filter.agents.length > 0 ? null : shareInterval(sums);
  const rows = parts === undefined || sums === undefined ? [] : [{ from: days.from, to: days.to, ...partCells(parts), ...sums, low: interval?.low ?? null, high: interval?.high ?? null }];
  const shares = parts === undefined ? null : shareOf(parts);
  return { id: "aiShareTotals", title: "AI-merged share", columns, rows, n: shares?.counted ?? 0, coverage: shares?.coverage ?? null, totalRows: rows.length, notes };
}
