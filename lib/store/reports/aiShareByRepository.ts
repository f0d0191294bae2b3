import { z } from "zod";
import { shareOf } from "@/lib/core/measures/share";
import { othersTogether } from "@/lib/core/privacy/othersTogether";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { changesTable, sumOfChanges } from "./changeSums";
import { keptAnswers } from "./keptAnswers";
import { addParts, partCells, type PartCells, partColumns, partsFrom, partsSchema, sumOfParts } from "./lineParts";
import { ask } from "./question";
import { readRows } from "./readRows";
import { partialColumn } from "./restricted/partialColumn";
import { toldRepositories } from "./restricted/toldRepositories";

export type AiShareByRepositoryRow = PartCells & Readonly<{
  /** Slug; empty in the row of those that are told together. */
  repository: string; name: string; changes: number; aiChanges: number; commits: number;
  /** Weeks are missing, because they may not be told of this repository alone (works-council mode). */
  partial: boolean;
}>;

const rowSchema = partsSchema.extend({ repository: z.string(), name: z.string(), changes: z.number(), aiChanges: z.number(), commits: z.number() });

const columns: readonly ReportColumn[] = [
  { id: "repository", title: "Repository", unit: "text", metric: null }, { id: "name", title: "Name", unit: "text", metric: null },
  { id: "changes", title: "Changes", unit: "changes", metric: "changes" }, { id: "aiChanges", title: "Changes with a majority of AI lines", unit: "changes", metric: "aiChanges" },
  { id: "commits", title: "Commits", unit: "commits", metric: "commits" }, ...partColumns,
];

const rowsOf = (db: Database, filter: Filter, where: Prisma.Sql) => readRows(db, rowSchema, Prisma.sql`
  SELECT r."slug" AS repository, r."name", coalesce(c.changes, 0) AS changes, coalesce(c."aiChanges", 0) AS "aiChanges", coalesce(c.commits, 0) AS commits, ${sumOfParts}
  FROM ${partsFrom(filter, where)}
  JOIN "Repository" r ON r."id" = p."repositoryId"
  LEFT JOIN (SELECT "repositoryId", ${sumOfChanges(filter)} FROM ${changesTable(filter)} WHERE ${where} GROUP BY 1) c ON c."repositoryId" = r."id"
  GROUP BY 1, 2, 3, 4, 5 ORDER BY sum(p.added - p."leftOut" - p.bot) DESC, 1`);

/** Those that are not told apart, as one row; nothing where there are none. */
async function othersOf(db: Database, filter: Filter, where: Prisma.Sql | null) {
  const found = where === null ? [] : await rowsOf(db, filter, where);
  const sum = (key: "changes" | "aiChanges" | "commits") => found.reduce((total, row) => total + row[key], 0);
  return found.length === 0 ? [] : [{ repository: "", name: othersTogether, changes: sum("changes"), aiChanges: sum("aiChanges"), commits: sum("commits"), ...addParts(found) }];
}

async function askAiShareByRepository(db: Database, scope: VisibleScope, asked: Filter, now: Date): Promise<Report<AiShareByRepositoryRow>> {
  const { filter, where, rest, days, visible, notes } = await ask(db, scope, asked, now, { told: "repositories", byPeople: true });
  const isRestricted = scope.mode === "worksCouncil";
  const found = [...await rowsOf(db, filter, where), ...await othersOf(db, filter, rest)];
  const told = isRestricted ? await toldRepositories(db, visible, days, where) : { partial: new Set<string>(), withheld: [] };
  const shares = shareOf(addParts(found));
  const rows = found.map(({ repository, name, changes, aiChanges, commits, ...parts }) => ({ repository, name, changes, aiChanges, commits, partial: told.partial.has(repository), ...partCells(parts) }));
  return {
    id: "aiShareByRepository", title: "AI-merged share by repository", columns: isRestricted ? [...columns, partialColumn] : columns, rows,
    n: shares.counted, coverage: shares.coverage, totalRows: rows.length, notes, withheld: told.withheld,
  };
}

const keep = keptAnswers.keeper<Report<AiShareByRepositoryRow>>();

/** The share by repository, most counted lines first. One without anything in the period has no row, nor has one of which nothing may be told. */
export async function aiShareByRepository(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<AiShareByRepositoryRow>> {
  return await keep(db, scope, filter, now, () => askAiShareByRepository(db, scope, filter, now));
}
