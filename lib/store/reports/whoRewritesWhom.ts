import { z } from "zod";
import { whoRewritesWhom as addUp } from "@/lib/core/measures/whoRewritesWhom";
import { ratio } from "@/lib/core/measures/share";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { keptAnswers } from "./keptAnswers";
import { lifeNotes } from "./livesQuestion";
import { ask } from "./question";
import { readRows } from "./readRows";

export type WhoRewritesWhomRow = Readonly<{ of: string; by: string; lines: number; ofEnded: number | null }>;

const columns: readonly ReportColumn[] = [
  { id: "of", title: "Lines that ended", unit: "text", metric: null }, { id: "by", title: "Change that ended them", unit: "text", metric: null },
  { id: "lines", title: "Lines", unit: "lines", metric: "rewrittenLines" }, { id: "ofEnded", title: "Of such lines that ended", unit: "share", metric: "rewrittenLines", numerator: "lines", denominator: "ended" },
];

async function askWhoRewritesWhom(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<WhoRewritesWhomRow>> {
  const { visible, days } = await ask(db, scope, filter, now);
  const found = await readRows(db, z.object({ of: z.string(), by: z.string(), lines: z.number() }), Prisma.sql`
    SELECT CASE WHEN "deadVerdict" IN ('proven', 'declared') THEN 'ai' ELSE "deadVerdict" END AS of, "killerVerdict" AS by, sum("lines")::float8 AS lines FROM "DayRewrites"
    WHERE ${visible} AND "diedDay" BETWEEN ${days.from}::date AND ${days.to}::date AND "deadVerdict" NOT IN ('bot', 'leftOut') GROUP BY 1, 2 HAVING sum("lines") <> 0`);
  const cells = addUp(found);
  const ended = (of: string) => cells.reduce((sum, cell) => sum + (cell.of === of ? cell.lines : 0), 0);
  const rows = cells.map((cell) => ({ ...cell, ofEnded: ratio(cell.lines, ended(cell.of)) }));
  return { id: "whoRewritesWhom", title: "Who rewrites whom", columns, rows, n: cells.reduce((sum, cell) => sum + cell.lines, 0), coverage: null, totalRows: rows.length, notes: lifeNotes };
}

const keep = keptAnswers.keeper<Report<WhoRewritesWhomRow>>();

/** Lines that ended in the period, by who wrote them (ai, unknown, human) × the verdict of the change that ended them; most first. */
export async function whoRewritesWhom(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<WhoRewritesWhomRow>> {
  return await keep(db, scope, filter, now, () => askWhoRewritesWhom(db, scope, filter, now));
}
