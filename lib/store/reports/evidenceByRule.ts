import { z } from "zod";
import { catalogue } from "@/lib/core/attribution/catalogue/catalogue";
import { describeRule } from "@/lib/core/attribution/catalogue/describeRule";
import { ownRuleId } from "@/lib/core/attribution/own/ownRule";
import { ratio, shareOf } from "@/lib/core/measures/share";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { keptAnswers } from "./keptAnswers";
import { partsFrom, partsSchema, sumOfParts } from "./lineParts";
import { ask } from "./question";
import { readRows } from "./readRows";
import { visibleIds } from "./visibleIds";

export type EvidenceByRuleRow = Readonly<{
  /** '*': any rule of this strength, each line once. */
  rule: string; strength: string; agent: string | null; commits: number; lines: number; evidenceShare: number | null; botLines: number; repositories: number;
  firstDay: string | null; lastDay: string | null; looksAt: string | null; source: string | null;
  /** Slug and sha of the newest change with it; null where this reader may not see any. */
  exampleRepository: string | null; exampleChange: string | null;
}>;

const rowSchema = z.object({
  rule: z.string(), strength: z.string(), agent: z.string(), commits: z.number(), lines: z.number(), botLines: z.number(), repositories: z.number(),
  firstDay: z.string(), lastDay: z.string(), exampleRepository: z.string().nullable(), exampleChange: z.string().nullable(),
});

const columns: readonly ReportColumn[] = [
  { id: "rule", title: "Rule", unit: "text", metric: null }, { id: "strength", title: "Strength", unit: "text", metric: null }, { id: "agent", title: "Agent", unit: "text", metric: null },
  { id: "commits", title: "Commits with it", unit: "commits", metric: "commits" }, { id: "lines", title: "Lines with it", unit: "lines", metric: "evidenceLines" },
  { id: "evidenceShare", title: "Share of counted lines", unit: "share", metric: "evidenceShare", numerator: "lines", denominator: "counted" }, { id: "botLines", title: "Lines by bots", unit: "lines", metric: "botLines" },
  { id: "repositories", title: "Repositories", unit: "text", metric: null }, { id: "firstDay", title: "First day", unit: "day", metric: null }, { id: "lastDay", title: "Last day", unit: "day", metric: null },
  { id: "looksAt", title: "Looks at", unit: "text", metric: null }, { id: "source", title: "Source", unit: "text", metric: null },
  { id: "exampleRepository", title: "Repository of an example", unit: "text", metric: null }, { id: "exampleChange", title: "Example", unit: "sha", metric: null },
];

async function askEvidenceByRule(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<EvidenceByRuleRow>> {
  const { where, notes } = await ask(db, scope, filter, now);
  const asked = filter.agents.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`"agent" = ANY(${filter.agents}::text[])`;
  const [total] = await readRows(db, partsSchema, Prisma.sql`SELECT ${sumOfParts} FROM ${partsFrom({ ...filter, measure: "lines", agents: [] }, where)}`);
  const shares = total === undefined ? null : shareOf(total);
  const found = await readRows(db, rowSchema, Prisma.sql`
    WITH sums AS (
      SELECT "rule", "strength", "agent", sum("commits")::float8 AS commits, sum("lines")::float8 AS lines, sum("botLines")::float8 AS "botLines", count(DISTINCT "repositoryId")::float8 AS repositories,
        min("day")::text AS "firstDay", max("day")::text AS "lastDay",
        max(ARRAY[extract(epoch FROM "day")::int, "repositoryId", "exampleChange"]) FILTER (WHERE "exampleChange" >= 0 AND ${visibleIds(scope, "details", Prisma.sql`"repositoryId"`)}) AS example
      FROM "DayEvidence" WHERE ${where} AND ${asked} GROUP BY 1, 2, 3
    )
    SELECT "rule", "strength", "agent", commits, lines, "botLines", repositories, "firstDay", "lastDay", r."slug" AS "exampleRepository", encode(h."sha", 'hex') AS "exampleChange"
    FROM sums LEFT JOIN "Repository" r ON r."id" = example[2] LEFT JOIN "Change" h ON h."repositoryId" = example[2] AND h."ordinal" = example[3]
    ORDER BY lines DESC, commits DESC, "rule", "strength", "agent"`);
  const own = new Map((await db.organisationRule.findMany({ where: { switchOff: null } })).map(({ id, looksAt, pattern }) => [ownRuleId(id), `${looksAt} ${pattern}`]));
  const wordsOf = (rule: string): { looksAt: string | null; source: string | null } => (own.has(rule) ? { looksAt: own.get(rule) ?? null, source: "the organisation" } : { looksAt: describeRule(rule)?.looksAt ?? null, source: describeRule(rule)?.source ?? null });
  const rows = found.map(({ agent, ...row }): EvidenceByRuleRow => ({ ...row, agent: agent === "" || agent === "*" ? null : agent, evidenceShare: ratio(row.lines, shares?.counted ?? 0), ...wordsOf(row.rule) }));
  const fired = new Set(rows.map(({ rule }) => rule));
  const silent = catalogue.filter(({ id, agent }) => !fired.has(id) && (filter.agents.length === 0 || filter.agents.includes(agent ?? ""))).map(({ id, strength, agent, source, roles }): EvidenceByRuleRow => ({
    rule: id, strength, agent, commits: 0, lines: 0, evidenceShare: ratio(0, shares?.counted ?? 0), botLines: 0, repositories: 0, firstDay: null, lastDay: null, looksAt: roles.join(", "), source, exampleRepository: null, exampleChange: null,
  }));
  return {
    id: "evidenceByRule", title: "Evidence, by rule", columns, rows: [...rows, ...silent], n: shares?.counted ?? 0, coverage: shares?.coverage ?? null, totalRows: rows.length + silent.length,
    notes: ["A line counts for every rule on its commit, so shares do not add up to 100 %; rows of rule * count each line once.", "Always counted in added lines.", ...notes],
  };
}

const keep = keptAnswers.keeper<Report<EvidenceByRuleRow>>();

/** Rules of evidence by how much they carry, most lines first; those of the catalogue that found nothing stand last with 0. Closed in works-council mode. */
export async function evidenceByRule(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<EvidenceByRuleRow>> {
  return await keep(db, scope, filter, now, () => askEvidenceByRule(db, scope, filter, now));
}
