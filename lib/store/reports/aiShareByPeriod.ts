import { z } from "zod";
import { shareOf } from "@/lib/core/measures/share";
import type { Days } from "@/lib/core/report/daysOfRange";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { changeSumsSchema, changesTable, sumOfChanges } from "./changeSums";
import { addParts, partCells, type PartCells, partColumns, partsFrom, partsSchema, sumOfParts } from "./lineParts";
import { ask } from "./question";
import { readRows } from "./readRows";
import type { ToldTable } from "./restricted/toldCells";

/** A unit of the calendar. */
export interface Period {
  readonly id: "week" | "month";
  /** First days of the periods from that of `first` to that of `last`. */
  readonly between: (first: string, last: string) => string[];
  readonly lastDayOf: (start: string) => string;
  /** Where works-council mode tells it. */
  readonly told?: ToldTable;
}

export type PeriodCells = PartCells & Readonly<{ complete: boolean; changes: number; aiChanges: number; commits: number; a: number; n: number; aa: number; an: number; nn: number }>;

const startSchema = z.object({ start: z.string() });
const rowSchema = partsSchema.extend(startSchema.shape);
const sumsSchema = changeSumsSchema.extend(startSchema.shape);
const nothing = { changes: 0, aiChanges: 0, commits: 0, a: 0, n: 0, aa: 0, an: 0, nn: 0 };

/** Rows are grouped by the date itself: its text is made once a period, not once a row. */
const startOf = (period: Period) => Prisma.sql`date_trunc(${Prisma.raw(`'${period.id}'`)}, "day"::timestamp)`;
const textOf = (start: Prisma.Sql) => Prisma.sql`to_char(${start}, 'YYYY-MM-DD')`;

export const periodColumns: readonly ReportColumn[] = [
  { id: "complete", title: "Complete", unit: "flag", metric: null }, { id: "changes", title: "Changes", unit: "changes", metric: "changes" },
  { id: "aiChanges", title: "Changes with a majority of AI lines", unit: "changes", metric: "aiChanges" }, { id: "commits", title: "Commits", unit: "commits", metric: "commits" }, ...partColumns,
];

/** Complete where the period has ended and lies within the asked days. */
const isComplete = (period: Period, start: string, days: Days) => period.lastDayOf(start) < days.today && start >= days.from && period.lastDayOf(start) <= days.to;

/** The share by periods from the first with data to the last; a period between them without any has 0 lines and null shares, one of which nothing may be told has no row. */
export async function aiShareByPeriod(db: Database, scope: VisibleScope, asked: Filter, now: Date, period: Period): Promise<Omit<Report, "id" | "title" | "columns" | "rows"> & { rows: (PeriodCells & { start: string })[] }> {
  const { filter, where, days, notes, withheld } = await ask(db, scope, asked, now, { running: true, byPeople: true, ...(period.told === undefined ? {} : { told: period.told }) });
  const hidden = new Set(withheld);
  const start = startOf(period);
  const [found, sums] = await Promise.all([
    readRows(db, rowSchema, Prisma.sql`SELECT ${textOf(start)} AS start, ${sumOfParts} FROM ${partsFrom(filter, where)} GROUP BY ${start} ORDER BY 1`),
    readRows(db, sumsSchema, Prisma.sql`SELECT ${textOf(start)} AS start, ${sumOfChanges(filter)} FROM ${changesTable(filter)} WHERE ${where} GROUP BY ${start}`),
  ]);
  const partsOf = new Map(found.map((row) => [row.start, row]));
  const sumsOf = new Map(sums.map((row) => [row.start, row]));
  const starts = [...partsOf.keys(), ...sumsOf.keys()].sort();
  const [first, last] = [starts[0], starts.at(-1)];
  const rows = first === undefined || last === undefined ? [] : period.between(first, last).filter((start) => !hidden.has(start)).map((start) => ({
    ...nothing, ...sumsOf.get(start), start, complete: isComplete(period, start, days), ...partCells(partsOf.get(start) ?? addParts([])),
  }));
  const shares = shareOf(addParts(found));
  return { rows, n: shares.counted, coverage: shares.coverage, totalRows: rows.length, notes, withheld };
}
