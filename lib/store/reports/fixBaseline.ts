import { z } from "zod";
import type { FixCell } from "@/lib/core/measures/fix/stratify";
import { type Filter, filterSchema } from "@/lib/core/report/filter";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { keptAnswers } from "./keptAnswers";
import { ask } from "./question";
import { readRows } from "./readRows";

const cellSchema = z.object({ repositoryId: z.number(), size: z.enum(["s", "m", "l", "xl"]), humanFixes: z.number(), weeks: z.number(), days: z.array(z.tuple([z.number(), z.number()])), from: z.string(), to: z.string(), people: z.number() });
const countSchema = z.object({ repositoryId: z.number(), size: z.enum(["s", "m", "l", "xl"]), aiFixes: z.number(), all: z.number() });

/** What people fixed before their first AI mark, and what AI fixed in the period. */
export interface FixBaseline {
  readonly cells: readonly FixCell[];
  /** Active days of each of people's fixes. */
  readonly activeDays: readonly number[];
  readonly people: number;
  /** First and last day of these fixes; null where there is none. */
  readonly from: string | null;
  readonly to: string | null;
  /** AI fixes of the period, with and without those that were reverted. */
  readonly aiFixes: number;
  readonly keptFixes: number;
}

// mark: the week of the first AI line of everyone who lands changes, as uplift counts it. span: what counts as before it, at most two years. worked: weeks in it with a commit, and the working days that led to these, which are more than there were for who works in several repositories. A person is all identities of one.
const baseline = (visible: Prisma.Sql): Prisma.Sql => Prisma.sql`
WITH who AS (SELECT "id", coalesce("personId", "id") AS person FROM "Identity"),
mark AS (
  SELECT w.person, min(c."week") FILTER (WHERE c."ownAiLines" > 0) AS marked, max(c."week") + 6 AS last FROM "WeekEngineers" c JOIN who w ON w."id" = c."identityId" WHERE ${visible} GROUP BY 1
), span AS (SELECT person, coalesce(marked, last + 1) AS until, coalesce(marked, last + 1) - 728 AS since FROM mark),
fixed AS (
  SELECT f."repositoryId", f."size", w.person, f."activeDays" AS days, count(*) AS fixes, sum(f."effortDays") AS effort, min(f."day") AS first, max(f."day") AS last
  FROM "Fix" f JOIN who w ON w."id" = f."initiatorId" JOIN span s ON s.person = w.person
  WHERE ${visible} AND f."verdict" NOT IN ('ai', 'bot') AND f."ai" = 0 AND f."initiatorId" > 0 AND f."day" >= s.since AND f."day" < s.until GROUP BY 1, 2, 3, 4
), worked AS (
  SELECT person, count(*) AS weeks, sum(days) AS days FROM (
    SELECT w.person, e."week", sum(e."days") AS days FROM "WeekEffort" e JOIN who w ON w."id" = e."identityId" JOIN span s ON s.person = w.person
    WHERE ${visible} AND e."week" >= s.since - 6 AND e."week" < s.until GROUP BY 1, 2
  ) weekly GROUP BY 1
), took AS (
  SELECT "repositoryId", "size", json_agg(json_build_array(days, fixes)) AS days FROM (SELECT "repositoryId", "size", days, sum(fixes) AS fixes FROM fixed GROUP BY 1, 2, 3) d GROUP BY 1, 2
)
SELECT s.*, t.days, (SELECT count(DISTINCT person) FROM fixed)::float8 AS people FROM (
  SELECT f."repositoryId", f."size", sum(f.fixes)::float8 AS "humanFixes", coalesce(sum(f.effort * least(1, 5.0 * k.weeks / nullif(k.days, 0)) / 5), 0)::float8 AS weeks, min(f.first)::text AS "from", max(f.last)::text AS "to"
  FROM fixed f LEFT JOIN worked k ON k.person = f.person GROUP BY 1, 2
) s JOIN took t ON t."repositoryId" = s."repositoryId" AND t."size" = s."size"`;

/** What people did before is the same for every period, team and campaign. */
const keep = keptAnswers.keeper<z.infer<typeof cellSchema>[]>();

/** `campaignId` narrows what AI fixed to a campaign's fixes, over all of it; what people did before is everybody's. A team's or a person's fixes are compared with everybody's rate, too. */
export async function fixBaseline(db: Database, scope: VisibleScope, asked: Filter, now: Date, campaignId: number | null = null): Promise<FixBaseline> {
  const { where, visible } = await ask(db, scope, campaignId === null ? asked : { ...asked, range: { kind: "all" } }, now, { byPeople: true });
  const ofCampaign = campaignId === null ? Prisma.empty : Prisma.sql`AND EXISTS (SELECT FROM "CampaignFix" c WHERE c."campaignId" = ${campaignId} AND c."repositoryId" = f."repositoryId" AND c."unit" = f."unit")`;
  const [before, counts] = await Promise.all([
    keep(db, scope, filterSchema.parse({ repositories: asked.repositories }), now, () => readRows(db, cellSchema, baseline(visible))),
    readRows(db, countSchema, Prisma.sql`SELECT "repositoryId", "size", (count(*) FILTER (WHERE "undoneAt" IS NULL))::float8 AS "aiFixes", count(*)::float8 AS all FROM (SELECT * FROM "Fix" f WHERE ${where} AND "verdict" = 'ai' ${ofCampaign}) f GROUP BY 1, 2`),
  ]);
  const key = (cell: { readonly repositoryId: number; readonly size: string }) => `${String(cell.repositoryId)} ${cell.size}`;
  const cells = new Map<string, FixCell>(before.map(({ repositoryId, size, humanFixes, weeks }) => [key({ repositoryId, size }), { repositoryId, size, humanFixes, weeks, aiFixes: 0 }]));
  for (const { repositoryId, size, aiFixes } of counts) cells.set(key({ repositoryId, size }), { humanFixes: 0, weeks: 0, ...cells.get(key({ repositoryId, size })), repositoryId, size, aiFixes });
  const sorted = [...cells.values()].sort((one, other) => one.repositoryId - other.repositoryId || (one.size < other.size ? -1 : 1));
  return {
    cells: sorted, activeDays: before.flatMap(({ days }) => days.flatMap(([day, count]) => new Array<number>(count).fill(day))), people: before[0]?.people ?? 0,
    from: before.map((cell) => cell.from).sort()[0] ?? null, to: before.map((cell) => cell.to).sort().at(-1) ?? null,
    aiFixes: counts.reduce((sum, { all }) => sum + all, 0), keptFixes: counts.reduce((sum, { aiFixes }) => sum + aiFixes, 0),
  };
}
