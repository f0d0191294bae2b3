import { z } from "zod";
import { reworkInterval, type ReworkSums } from "@/lib/core/measures/reworkInterval";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { keptAnswers } from "./keptAnswers";
import { groupColumn, headDays, inGroup, type LifeGroup, lifeGroups, lifeNotes } from "./livesQuestion";
import { ask } from "./question";
import { readRows } from "./readRows";

const ages = [14, 21, 30, 90, 180] as const;

export type ReworkRow = Readonly<{ group: LifeGroup; days: number; changes: number; born: number; ended: number; rework: number | null; low: number | null; high: number | null }>;

const share = (id: string, title: string): ReportColumn => ({ id, title, unit: "share", metric: "rework", numerator: "ended", denominator: "born" });
const columns: readonly ReportColumn[] = [
  groupColumn, { id: "days", title: "Within days", unit: "days", metric: null }, { id: "changes", title: "Changes", unit: "changes", metric: "changes" }, { id: "born", title: "Lines born", unit: "lines", metric: "bornLines" },
  { id: "ended", title: "Removed or rewritten", unit: "lines", metric: "endedLines" }, share("rework", "Rework"), share("low", "Interval from"), share("high", "Interval to"),
];

const rowSchema = z.object({ verdict: z.string(), k: z.number(), changes: z.number(), n: z.number(), x: z.number(), nn: z.number(), nx: z.number(), xx: z.number() });

const nothing: ReworkSums = { changes: 0, n: 0, x: 0, nn: 0, nx: 0, xx: 0 };
const add = (a: ReworkSums, b: ReworkSums): ReworkSums => ({ changes: a.changes + b.changes, n: a.n + b.n, x: a.x + b.x, nn: a.nn + b.nn, nx: a.nx + b.nx, xx: a.xx + b.xx });

async function askRework(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<ReworkRow>> {
  const { visible, days } = await ask(db, scope, filter, now);
  const found = await readRows(db, rowSchema, Prisma.sql`
    SELECT d."verdict", d."k", sum(d."changes")::float8 AS changes, sum(d."n")::float8 AS n, sum(d."x")::float8 AS x, sum(d."nn")::float8 AS nn, sum(d."nx")::float8 AS nx, sum(d."xx")::float8 AS xx
    FROM (SELECT * FROM "DayRework" WHERE ${visible} AND "bornDay" BETWEEN ${days.from}::date AND ${days.to}::date) d JOIN ${headDays(visible)} h USING ("repositoryId")
    WHERE d."bornDay" <= h.head - d."k" GROUP BY 1, 2`);
  const rows = lifeGroups.flatMap((group) => ages.map((age): ReworkRow => {
    const sums = found.filter(({ verdict, k }) => k === age && inGroup(group, verdict)).reduce<ReworkSums>(add, nothing);
    const share = reworkInterval(sums);
    return { group, days: age, changes: sums.changes, born: sums.n, ended: sums.x, rework: share?.share ?? null, low: share?.low ?? null, high: share?.high ?? null };
  }));
  const n = rows.reduce((sum, row) => sum + (row.days === 21 && (row.group === "ai" || row.group === "none") ? row.born : 0), 0);
  return { id: "rework", title: "Merged lines that were soon removed or rewritten", columns, rows, n, coverage: null, totalRows: rows.length, notes: lifeNotes };
}

const keep = keptAnswers.keeper<Report<ReworkRow>>();

/**
 * Rework within 14 to 180 days of the lines born in the period and at least so many days ago, with intervals; null where there is not enough data. A change
 * with unknown and human lines is two clusters of `none`.
 */
export async function rework(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<ReworkRow>> {
  return await keep(db, scope, filter, now, () => askRework(db, scope, filter, now));
}
