import type { Filter } from "@/lib/core/report/filter";
import type { ReportColumn } from "@/lib/core/report/report";
import { Prisma } from "../generated/client";

/** Groups of lines that lives are asked by: AI evidence, none of it (the sum of the next two), and what it is made of (DECISIONS 17). */
export const lifeGroups = ["ai", "none", "unknown", "human"] as const;

export type LifeGroup = (typeof lifeGroups)[number];

/** ai, human, unknown, bot or leftOut. Under the strict view lines that are human by policy are unknown. */
export const lifeGroupOf = (view: Filter["view"]): Prisma.Sql => Prisma.sql`
  CASE WHEN "verdict" IN ('proven', 'declared') THEN 'ai' WHEN ${view === "strict"} AND "verdict" = 'human' AND "basis" <> 'evidence' THEN 'unknown' ELSE "verdict" END`;

/** Day of each repository's newest change: lives are seen until then. */
export const headDays = (visible: Prisma.Sql): Prisma.Sql => Prisma.sql`(SELECT "repositoryId", max("day") AS head FROM "ChangeLines" WHERE ${visible} GROUP BY 1)`;

/** The members of a group. */
export const inGroup = (group: LifeGroup, verdict: string): boolean => verdict === group || (group === "none" && (verdict === "unknown" || verdict === "human"));

/** Lines born on a day, and those of them that ended: the cohorts of `where`, which must name only columns of CohortLives. */
export const cohortsFrom = (view: Filter["view"], where: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT "repositoryId", "bornDay", ${lifeGroupOf(view)} AS verdict,
    coalesce(sum("lines") FILTER (WHERE "ageDays" = -1), 0)::float8 AS born, coalesce(sum("lines") FILTER (WHERE "ageDays" >= 0), 0)::float8 AS ended
  FROM "CohortLives" WHERE ${where} AND "verdict" NOT IN ('bot', 'leftOut') GROUP BY 1, 2, 3)`;

export const groupColumn: ReportColumn = { id: "group", title: "Lines", unit: "text", metric: null };

/** What every reader of these numbers must know. */
export const lifeNotes = ["Lines live from the change that bore them to the one that removed or rewrote them, seen until the newest change. `none` is no AI evidence: unknown and human together."];
