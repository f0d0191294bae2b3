import { z } from "zod";
import { ratio } from "@/lib/core/measures/share";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { ask } from "./question";
import { readRows } from "./readRows";

const rowSchema = z.object({ writer: z.string(), olderThanDays: z.number(), lines: z.number() });
export type FixAgesRow = Readonly<z.infer<typeof rowSchema>> & Readonly<{ ofWriter: number | null }>;

const columns: readonly ReportColumn[] = [
  { id: "writer", title: "Verdict of the fix", unit: "text", metric: null }, { id: "olderThanDays", title: "Older than so many days", unit: "days", metric: null }, { id: "lines", title: "Lines it removed or rewrote", unit: "lines", metric: "fixReplacedLines" },
  { id: "ofWriter", title: "Of the lines that such fixes replaced", unit: "share", metric: "fixReplacedLines", numerator: "lines", denominator: "ended" },
];

/** How old the code was that fixes of the period replaced, by the verdict of the change. */
export async function fixAges(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<FixAgesRow>> {
  const { visible, days, notes } = await ask(db, scope, filter, now);
  const found = await readRows(db, rowSchema, Prisma.sql`SELECT "verdict" AS writer, "ageBucket" AS "olderThanDays", sum("lines")::float8 AS lines FROM "DayFixAges" WHERE ${visible} AND "day" BETWEEN ${days.from}::date AND ${days.to}::date GROUP BY 1, 2 ORDER BY 1, 2`);
  const of = (writer: string) => found.reduce((sum, row) => sum + (row.writer === writer ? row.lines : 0), 0);
  const rows = found.map((row) => ({ ...row, ofWriter: ratio(row.lines, of(row.writer)) }));
  return { id: "fixAges", title: "Age of the code that fixes replace", columns, rows, n: found.reduce((sum, row) => sum + row.lines, 0), coverage: null, totalRows: rows.length, notes: ["Age from the commit that last changed the line; moves and reformatting do not count.", ...notes] };
}
