import { z } from "zod";
import { findMarkingJumps, type MarkedWeek } from "@/lib/core/measures/findMarkingJumps";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { ask } from "./question";
import { readRows } from "./readRows";

export type MarkingJumpRow = Readonly<{ week: string; repository: string; name: string; before: number; after: number; changesBefore: number; changesAfter: number }>;

const rowSchema = z.object({ repository: z.string(), name: z.string(), week: z.string(), changes: z.number(), marked: z.number() });

const columns: readonly ReportColumn[] = [
  { id: "week", title: "Week", unit: "week", metric: null }, { id: "repository", title: "Repository", unit: "text", metric: null }, { id: "name", title: "Name", unit: "text", metric: null },
  { id: "before", title: "Marked in 4 weeks before", unit: "share", metric: "markedShare", denominator: "changesBefore" }, { id: "after", title: "Marked in 4 weeks from it", unit: "share", metric: "markedShare", denominator: "changesAfter" },
  { id: "changesBefore", title: "Changes before", unit: "changes", metric: "changes" }, { id: "changesAfter", title: "Changes after", unit: "changes", metric: "changes" },
];

/** Weeks in which the marking of a repository changed suddenly (DECISIONS 38), newest first. Closed in works-council mode. */
export async function markingJumps(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<MarkingJumpRow>> {
  const { where, notes } = await ask(db, scope, filter, now);
  const found = await readRows(db, rowSchema, Prisma.sql`
    WITH landed AS (SELECT "repositoryId", date_trunc('week', "day"::timestamp) AS week, sum("changes")::float8 AS changes FROM "DayChanges" WHERE ${where} GROUP BY 1, 2),
    named AS (SELECT "repositoryId", date_trunc('week', "day"::timestamp) AS week, sum("changes")::float8 AS marked FROM "DayAgents" WHERE ${where} AND "agent" = '*' GROUP BY 1, 2)
    SELECT r."slug" AS repository, r."name", to_char(week, 'YYYY-MM-DD') AS week, changes, least(coalesce(marked, 0), changes) AS marked
    FROM landed LEFT JOIN named USING ("repositoryId", week) JOIN "Repository" r ON r."id" = "repositoryId" ORDER BY "repositoryId", week`);
  const weeks = new Map<string, { readonly name: string; readonly weeks: MarkedWeek[] }>();
  for (const { repository, name, ...week } of found) {
    const there = weeks.get(repository) ?? { name, weeks: [] };
    there.weeks.push(week);
    weeks.set(repository, there);
  }
  const rows = [...weeks].flatMap(([repository, { name, weeks: each }]) => findMarkingJumps(each).map((jump) => ({ repository, name, ...jump }))).sort((a, b) => (a.week === b.week ? (a.repository < b.repository ? -1 : 1) : a.week < b.week ? 1 : -1));
  return { id: "markingJumps", title: "Sudden changes in marking", columns, rows, n: 0, coverage: null, totalRows: rows.length, notes };
}
