import { z } from "zod";
import type { ModelRelease } from "@/lib/core/attribution/modelReleases";
import type { ModelCounts, ModelLives, ModelOutcome } from "@/lib/core/measures/loop/compareModels";
import { compareModels } from "@/lib/core/measures/loop/compareModels";
import { repeatDays } from "@/lib/core/measures/guardrail/guardDays";
import type { Filter } from "@/lib/core/report/filter";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readReleases } from "../loop/readReleases";
import { keptAnswers } from "./keptAnswers";
import { ask } from "./question";
import { readRows } from "./readRows";

const countsSchema: z.ZodType<ModelCounts> = z.object({ modelId: z.string(), changes: z.number(), fixes: z.number(), oldChanges: z.number(), reverted: z.number(), pulls: z.number(), approved: z.number(), changesRequested: z.number() });
const livesSchema: z.ZodType<ModelLives> = z.object({ modelId: z.string(), days: z.number(), changes: z.number(), n: z.number(), x: z.number(), nn: z.number(), nx: z.number(), xx: z.number() });

const heads = (visible: Prisma.Sql) => Prisma.sql`(SELECT "repositoryId", max("day") AS head FROM "DayTotals" WHERE ${visible} GROUP BY 1)`;

async function askComparedModels(db: Database, scope: VisibleScope, filter: Filter, now: Date, releases: readonly ModelRelease[]): Promise<readonly ModelOutcome[]> {
  const { visible, where, days } = await ask(db, scope, filter, now);
  const isOld = Prisma.sql`g."day" <= h.head - ${repeatDays}::int`;
  const counts = await readRows(db, countsSchema, Prisma.sql`
    SELECT g."modelId", sum(g."changes")::float8 AS changes, sum(g."fixes")::float8 AS fixes, coalesce(sum(g."changes") FILTER (WHERE ${isOld}), 0)::float8 AS "oldChanges", coalesce(sum(g."reverted") FILTER (WHERE ${isOld}), 0)::float8 AS reverted,
      sum(g."pulls")::float8 AS pulls, sum(g."approved")::float8 AS approved, sum(g."changesRequested")::float8 AS "changesRequested"
    FROM (SELECT * FROM "DayGuards" WHERE ${where} AND "verdict" = 'ai') g JOIN ${heads(visible)} h USING ("repositoryId") GROUP BY 1`);
  const lives = await readRows(db, livesSchema, Prisma.sql`
    SELECT d."modelId", d."k" AS days, sum(d."changes")::float8 AS changes, sum(d."n")::float8 AS n, sum(d."x")::float8 AS x, sum(d."nn")::float8 AS nn, sum(d."nx")::float8 AS nx, sum(d."xx")::float8 AS xx
    FROM (SELECT * FROM "DayModelRework" WHERE ${visible} AND "bornDay" BETWEEN ${days.from}::date AND ${days.to}::date AND "k" IN (21, 30, 90)) d JOIN ${heads(visible)} h USING ("repositoryId") WHERE d."bornDay" <= h.head - d."k" GROUP BY 1, 2`);
  return compareModels(counts, lives, releases);
}

const keep = keptAnswers.keeper<readonly ModelOutcome[]>();

/** What became of each model's changes and lines of the period: all that are old enough, whatever week they landed in. */
export async function comparedModels(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<readonly ModelOutcome[]> {
  const releases = await readReleases(db);
  return await keep(db, scope, filter, now, () => askComparedModels(db, scope, filter, now, releases), releases);
}
