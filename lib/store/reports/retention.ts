import { z } from "zod";
import { fewestLines } from "@/lib/core/measures/reworkInterval";
import { ratio } from "@/lib/core/measures/share";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { keptAnswers } from "./keptAnswers";
import { cohortsFrom, groupColumn, headDays, inGroup, type LifeGroup, lifeGroups, lifeNotes } from "./livesQuestion";
import { ask } from "./question";
import { readRows } from "./readRows";

const ages = [30, 90, 180] as const;

export type RetentionRow = Readonly<{ group: LifeGroup; days: number; born: number; standing: number; retention: number | null }>;

const columns: readonly ReportColumn[] = [
  groupColumn, { id: "days", title: "Born at least so many days ago", unit: "days", metric: null }, { id: "born", title: "Lines born", unit: "lines", metric: "bornLines" },
  { id: "standing", title: "Still there", unit: "lines", metric: "survivingLines" }, { id: "retention", title: "Retention", unit: "share", metric: "retention", numerator: "standing", denominator: "born" },
];

const rowSchema = z.object({ verdict: z.string(), days: z.number(), born: z.number(), standing: z.number() });

async function askRetention(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<RetentionRow>> {
  const { visible, days } = await ask(db, scope, filter, now);
  const where = Prisma.sql`${visible} AND "bornDay" BETWEEN ${days.from}::date AND ${days.to}::date`;
  const found = await readRows(db, rowSchema, Prisma.sql`
    SELECT c.verdict, k.days, sum(c.born)::float8 AS born, sum(c.born - c.ended)::float8 AS standing
    FROM ${cohortsFrom(filter.view, where)} c JOIN ${headDays(visible)} h USING ("repositoryId")
    CROSS JOIN (VALUES (30), (90), (180)) AS k(days) WHERE c."bornDay" <= h.head - k.days GROUP BY 1, 2`);
  const rows = lifeGroups.flatMap((group) => ages.map((age): RetentionRow => {
    const mine = found.filter(({ verdict, days: k }) => k === age && inGroup(group, verdict));
    const [born, standing] = [mine.reduce((sum, row) => sum + row.born, 0), mine.reduce((sum, row) => sum + row.standing, 0)];
    return { group, days: age, born, standing, retention: born < fewestLines ? null : ratio(standing, born) };
  }));
  return { id: "retention", title: "Merged lines that are still there", columns, rows, n: rows.filter(({ days: k }) => k === 30).reduce((sum, row) => sum + (row.group === "ai" || row.group === "none" ? row.born : 0), 0), coverage: null, totalRows: rows.length, notes: lifeNotes };
}

const keep = keptAnswers.keeper<Report<RetentionRow>>();

/** Retention after 30, 90 and 180 days, of the lines born in the period; null where fewer than 200 lines are old enough. */
export async function retention(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<RetentionRow>> {
  return await keep(db, scope, filter, now, () => askRetention(db, scope, filter, now));
}
