import { z } from "zod";
import { conflictKinds } from "@/lib/core/attribution/conflict/conflict";
import { ratio, shareOf } from "@/lib/core/measures/share";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { partsFrom, partsSchema, sumOfParts } from "./lineParts";
import { ask } from "./question";
import { readRows } from "./readRows";
import { visibleIds } from "./visibleIds";

const rowSchema = z.object({
  kind: z.enum(conflictKinds), one: z.string(), other: z.string(), commits: z.number(), lines: z.number(), repositories: z.number(), firstDay: z.string(), lastDay: z.string(), exampleRepository: z.string().nullable(), exampleChange: z.string().nullable(),
});

/** Commits whose evidence contradicts itself, by what says what: `one` decides. An agent's id, or `human`, `unknown`, `generated`. */
export type EvidenceConflictRow = Readonly<z.infer<typeof rowSchema>> & { readonly conflictShare: number | null };

const columns: readonly ReportColumn[] = [
  { id: "kind", title: "Conflict", unit: "text", metric: null }, { id: "one", title: "Counted for", unit: "text", metric: null }, { id: "other", title: "Also named", unit: "text", metric: null },
  { id: "commits", title: "Commits", unit: "commits", metric: "commits" }, { id: "lines", title: "Lines in conflict", unit: "lines", metric: "conflictLines" }, { id: "conflictShare", title: "Share of counted lines", unit: "share", metric: "conflictShare", numerator: "lines", denominator: "counted" },
  { id: "repositories", title: "Repositories", unit: "text", metric: null }, { id: "firstDay", title: "First day", unit: "day", metric: null }, { id: "lastDay", title: "Last day", unit: "day", metric: null },
  { id: "exampleRepository", title: "Repository of an example", unit: "text", metric: null }, { id: "exampleChange", title: "Example", unit: "sha", metric: null },
];

/** Where pieces of evidence say different things of the same lines, most lines first. Closed in works-council mode. */
export async function evidenceConflicts(db: Database, scope: VisibleScope, asked: Filter, now: Date): Promise<Report<EvidenceConflictRow>> {
  const filter: Filter = { ...asked, measure: "lines", agents: [] };
  const { where, notes } = await ask(db, scope, filter, now);
  const [total] = await readRows(db, partsSchema, Prisma.sql`SELECT ${sumOfParts} FROM ${partsFrom(filter, where)}`);
  const counted = total === undefined ? 0 : shareOf(total).counted;
  const rows = await readRows(db, rowSchema, Prisma.sql`
    WITH sums AS (
      SELECT "kind", "one", "other", count(DISTINCT ("repositoryId", "commitOrdinal"))::float8 AS commits, sum("lines")::float8 AS lines, count(DISTINCT "repositoryId")::float8 AS repositories, min("day")::text AS "firstDay", max("day")::text AS "lastDay",
        max(ARRAY[extract(epoch FROM "day")::int, "repositoryId", "changeOrdinal"]) FILTER (WHERE ${visibleIds(scope, "details", Prisma.sql`"repositoryId"`)}) AS example
      FROM "EvidenceConflict" WHERE ${where} GROUP BY 1, 2, 3
    )
    SELECT sums."kind", sums."one", sums."other", commits, lines, repositories, "firstDay", "lastDay", r."slug" AS "exampleRepository", encode(h."sha", 'hex') AS "exampleChange"
    FROM sums LEFT JOIN "Repository" r ON r."id" = example[2] LEFT JOIN "Change" h ON h."repositoryId" = example[2] AND h."ordinal" = example[3] ORDER BY lines DESC, commits DESC, 1, 2, 3`);
  return {
    id: "evidenceConflicts", title: "Evidence that contradicts itself", columns, rows: rows.map((row) => ({ ...row, conflictShare: ratio(row.lines, counted) })), n: counted, coverage: null, totalRows: rows.length,
    notes: ["Each line is counted once, for the side that decides; lines of a commit with several conflicts stand in several rows.", "Always counted in added lines.", ...notes],
  };
}
