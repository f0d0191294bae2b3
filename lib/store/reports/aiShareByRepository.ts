import { z } from "zod";
import { shareOf } from "@/lib/core/measures/share";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { sumOfChanges } from "./changeSums";
import { addParts, partCells, type PartCells, partColumns, partsFrom, partsSchema, sumOfParts } from "./lineParts";
import { ask } from "./question";
import { readRows } from "./readRows";

export type AiShareByRepositoryRow = PartCells & Readonly<{ repository: string; name: string; changes: number; aiChanges: number; commits: number }>;

const rowSchema = partsSchema.extend({ repository: z.string(), name: z.string(), changes: z.number(), aiChanges: z.number(), commits: z.number() });

const columns: readonly ReportColumn[] = [
  { id: "repository", title: "Repository", unit: "text", metric: null }, { id: "name", title: "Name", unit: "text", metric: null },
  { id: "changes", title: "Changes", unit: "changes", metric: "changes" }, { id: "aiChanges", title: "Changes with a majority of AI lines", unit: "changes", metric: "aiChanges" },
  { id: "commits", title: "Commits", unit: "commits", metric: "commits" }, ...partColumns,
];

/** The share by repository, most counted lines first. One without anything in the period has no row. */
export async function aiShareByRepository(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<AiShareByRepositoryRow>> {
  const { where, notes } = await ask(db, scope, filter, now);
  const found = await readRows(db, rowSchema, Prisma.sql`
    SELECT r."slug" AS repository, r."name", coalesce(c.changes, 0) AS changes, coalesce(c."aiChanges", 0) AS "aiChanges", coalesce(c.commits, 0) AS commits, ${sumOfParts}
    FROM ${partsFrom(filter, where)}
    JOIN "Repository" r ON r."id" = p."repositoryId"
    LEFT JOIN (SELECT "repositoryId", ${sumOfChanges(filter)} FROM "DayChanges" WHERE ${where} GROUP BY 1) c ON c."repositoryId" = r."id"
    GROUP BY 1, 2, 3, 4, 5 ORDER BY sum(p.added - p."leftOut" - p.bot) DESC, 1`);
  const shares = shareOf(addParts(found));
  const rows = found.map(({ repository, name, changes, aiChanges, commits, ...parts }) => ({ repository, name, changes, aiChanges, commits, ...partCells(parts) }));
  return { id: "aiShareByRepository", title: "AI-merged share by repository", columns, rows, n: shares.counted, coverage: shares.coverage, totalRows: rows.length, notes };
}
