import { z } from "zod";
import { costRatio } from "@/lib/core/measures/costRatio";
import type { Filter } from "@/lib/core/report/filter";
import type { Report } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { ask } from "./question";
import { readRows } from "./readRows";

const rowSchema = z.object({ agent: z.string(), pricing: z.string(), currency: z.string(), days: z.number(), first: z.string(), last: z.string(), amount: z.number(), input: z.number(), output: z.number(), cache: z.number(), merged: z.number(), surviving: z.number(), fixes: z.number() });

export type UsageCostRow = Readonly<Omit<z.infer<typeof rowSchema>, "first" | "last">> & Readonly<{ from: string; to: string; perMerged: number | null; perSurviving: number | null; perFix: number | null }>;

/** An agent of a file speaks for the agents of the evidence whose name begins with its own (`copilot`: `copilot-agent`, `copilot-chat`). */
const isIts = Prisma.sql`(l."agent" = u.agent OR l."agent" LIKE u.agent || '-%')`;

/**
 * Money and tokens of the period by agent, pricing and currency, with what the agent merged on the days that usage is told of. Usage is the whole organisation's: told to who may see every
 * repository, of all repositories; to others the report is empty. Of two files of one source the later one speaks for a day.
 */
export async function usageCost(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<UsageCostRow>> {
  const { visible, where, days, notes } = await ask(db, scope, { ...filter, repositories: [], bulk: true }, now);
  const isWhole = scope.figures === "all";
  const found = !isWhole ? [] : await readRows(db, rowSchema, Prisma.sql`
    WITH newest AS (SELECT i."source", d."day", max(i."id") AS id FROM "UsageDay" d JOIN "UsageImport" i ON i."id" = d."importId" AND i."endedAt" IS NULL WHERE d."day" BETWEEN ${days.from}::date AND ${days.to}::date GROUP BY 1, 2),
    told AS (SELECT d.* FROM "UsageDay" d JOIN "UsageImport" i ON i."id" = d."importId" JOIN newest n ON n."source" = i."source" AND n."day" = d."day" AND n.id = i."id"),
    u AS (SELECT "agent" AS agent, "pricing" AS pricing, "currency" AS currency, count(DISTINCT "day")::float8 AS days, min("day") AS first, max("day") AS last, sum("amount")::float8 AS amount, sum("inputTokens")::float8 AS input, sum("outputTokens")::float8 AS output, sum("cacheTokens")::float8 AS cache FROM told GROUP BY 1, 2, 3)
    SELECT u.agent, u.pricing, u.currency, u.days, u.first::text AS first, u.last::text AS last, u.amount, u.input, u.output, u.cache,
      coalesce((SELECT sum(l."lines") FROM "DayAgentLines" l WHERE ${where} AND l."verdict" IN ('proven', 'declared') AND l."day" BETWEEN u.first AND u.last AND ${isIts}), 0)::float8 AS merged,
      coalesce((SELECT sum(CASE WHEN l."ageDays" = -1 THEN l."lines" ELSE -l."lines" END) FROM "CohortLives" l WHERE ${visible} AND l."bornDay" BETWEEN u.first AND u.last AND l."verdict" IN ('proven', 'declared') AND ${isIts}), 0)::float8 AS surviving,
      coalesce((SELECT sum(l."fixes") FROM "DayGuards" l WHERE ${where} AND l."verdict" = 'ai' AND l."day" BETWEEN u.first AND u.last AND ${isIts}), 0)::float8 AS fixes
    FROM u ORDER BY u.pricing DESC, u.amount DESC, u.agent`);
  const rows = found.map(({ first, last, ...row }): UsageCostRow => {
    const hasMoney = row.currency !== "";
    return { ...row, from: first, to: last, perMerged: hasMoney ? costRatio(row.amount, row.merged, 1000) : null, perSurviving: hasMoney ? costRatio(row.amount, row.surviving, 1000) : null, perFix: hasMoney ? costRatio(row.amount, row.fixes, 1) : null };
  });
  const money = (id: string, title: string) => ({ id, title, unit: "points" as const, metric: "usageCost" as const });
  return {
    id: "usageCost", title: "Cost of cohorts", rows, n: rows.reduce((sum, { merged }) => sum + merged, 0), coverage: null, totalRows: rows.length,
    notes: [...notes, "Ratios of a cohort: money of the days that usage is told of, over what the agent merged from the first to the last of them. Money by usage and money of subscriptions are never added up. People are not kept."],
    columns: [
      { id: "agent", title: "Agent", unit: "text", metric: null }, { id: "pricing", title: "Pricing", unit: "text", metric: null }, { id: "currency", title: "Currency", unit: "text", metric: null }, { id: "from", title: "First day", unit: "day", metric: null }, { id: "to", title: "Last day", unit: "day", metric: null },
      { id: "days", title: "Days with usage", unit: "days", metric: null }, money("amount", "Money"), { id: "input", title: "Input tokens", unit: "lines", metric: null }, { id: "output", title: "Output tokens", unit: "lines", metric: null }, { id: "cache", title: "Cached tokens", unit: "lines", metric: null },
      { id: "merged", title: "AI lines merged", unit: "lines", metric: "agentLines" }, { id: "surviving", title: "of which stand", unit: "lines", metric: "survivingLines" }, { id: "fixes", title: "AI fixes", unit: "changes", metric: "changes" },
      money("perMerged", "Per 1,000 merged lines"), money("perSurviving", "Per 1,000 surviving lines"), money("perFix", "Per fix"),
    ],
  };
}
