import { z } from "zod";
import { restricted } from "@/lib/core/privacy/restricted";
import { shareOf } from "@/lib/core/measures/share";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { keptAnswers } from "./keptAnswers";
import { partCells, type PartCells, partColumns, partsFrom, partsSchema, sumOfParts } from "./lineParts";
import { ask } from "./question";
import { readRows } from "./readRows";

export type AiShareByOwnerRow = PartCells & Readonly<{
  /** As CODEOWNERS writes it; `person` for all owners that are no team, '' for paths without one. */
  owner: string;
}>;

const columns: readonly ReportColumn[] = [{ id: "owner", title: "Owner", unit: "text", metric: null }, ...partColumns];

async function askAiShareByOwner(db: Database, scope: VisibleScope, asked: Filter, now: Date): Promise<Report<AiShareByOwnerRow>> {
  if (scope.mode === "worksCouncil") throw restricted.byPeople();
  const { filter, where, notes } = await ask(db, scope, { ...asked, agents: [] }, now);
  const policy = filter.view === "strict" ? Prisma.sql`"unknown" + "humanPolicy" AS unknown, 0::bigint AS "humanPolicy"` : Prisma.sql`"unknown" AS unknown, "humanPolicy"`;
  const [found, [total]] = await Promise.all([
    readRows(db, partsSchema.extend({ owner: z.string() }), Prisma.sql`
      SELECT p."owner", ${sumOfParts} FROM (SELECT "owner", "added" AS added, "leftOut", "bot" AS bot, "proven" AS proven, "declared" AS declared, 0::bigint AS "otherAgents", ${policy}, "humanEvidence", "deleted" AS deleted
        FROM "DayOwners" WHERE ${where} AND "measure" = ${filter.measure}) p GROUP BY 1 ORDER BY sum(p.added - p."leftOut" - p.bot) DESC, 1`),
    readRows(db, partsSchema, Prisma.sql`SELECT ${sumOfParts} FROM ${partsFrom(filter, Prisma.sql`${where} AND "repositoryId" IN (SELECT "repositoryId" FROM "PathOwner")`)}`),
  ]);
  const shares = total === undefined ? null : shareOf(total);
  const rows = found.map(({ owner, ...parts }) => ({ owner, ...partCells(parts) }));
  return {
    id: "aiShareByOwner", title: "AI-merged share by owner of the path", columns, rows, n: shares?.counted ?? 0, coverage: shares?.coverage ?? null, totalRows: rows.length,
    notes: ["Owners are those of CODEOWNERS at the newest change, for all of history; only repositories that have one are counted. A line with several owners is in the row of each.", ...notes],
  };
}

const keep = keptAnswers.keeper<Report<AiShareByOwnerRow>>();

/**
 * The share by who owns the path today, by CODEOWNERS at the head, whoever initiated the change: another question than the share by team. Of repositories
 * that have such a file; a line with two owners is in both rows. Single people are one row. Agents are not asked apart.
 */
export async function aiShareByOwner(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<AiShareByOwnerRow>> {
  return await keep(db, scope, filter, now, () => askAiShareByOwner(db, scope, filter, now));
}
