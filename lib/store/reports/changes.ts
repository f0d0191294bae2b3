import { z } from "zod";
import { demandDetails } from "@/lib/core/access/demandDetails";
import type { GuardRows } from "@/lib/core/measures/guardrail/guardRows";
import { ratio } from "@/lib/core/measures/share";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { guardCondition } from "./guardCondition";
import { keptAnswers } from "./keptAnswers";
import { ask } from "./question";
import { readRows } from "./readRows";
import { isByPeople } from "./whoInitiated";

export type ChangeSort = "landedAt" | "lines" | "aiShare";
export type ChangeVerdict = "ai" | "human" | "mixed" | "unknown" | "bot";

/** What the list is narrowed and ordered by, besides the filter. */
export interface ChangesQuery {
  readonly sort: ChangeSort;
  readonly descending: boolean;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  /** Part of a title in any case, the beginning of a sha, or `#4812`; '' is everything. */
  readonly search: string;
  /** Empty is any. */
  readonly verdicts: readonly ChangeVerdict[];
  /** Only what a guardrail is counted of. */
  readonly guard?: GuardRows | null;
}

const rowSchema = z.object({
  repository: z.string(), name: z.string(), sha: z.string(), landedAt: z.string(), title: z.string(), kind: z.string(), pullNumber: z.number().nullable(), pullForge: z.string().nullable(),
  verdict: z.enum(["ai", "human", "mixed", "unknown", "bot"]), agent: z.string().nullable(), model: z.string().nullable(), agents: z.string(),
  bulk: z.boolean(), clockRanBack: z.boolean(), commits: z.number(), files: z.number(), added: z.number(), deleted: z.number(), leftOut: z.number(), bot: z.number(),
  proven: z.number(), declared: z.number(), unknown: z.number(), human: z.number(), humanEvidence: z.number(), humanPolicy: z.number(),
});

export type ChangesRow = Readonly<z.infer<typeof rowSchema>> & Readonly<{ counted: number; aiShare: number | null }>;

const text = (id: string, title: string): ReportColumn => ({ id, title, unit: "text", metric: null });
const lines = (id: string, title: string, metric: ReportColumn["metric"]): ReportColumn => ({ id, title, unit: "lines", metric });

/** Columns of one change, in the list and on its page. */
export const changeColumns: readonly ReportColumn[] = [
  text("repository", "Repository"), { id: "sha", title: "Commit", unit: "sha", metric: null }, { id: "landedAt", title: "Landed", unit: "instant", metric: null },
  text("title", "Title"), text("kind", "Kind"), text("pullNumber", "Pull request"), text("verdict", "Verdict"), text("agents", "Agents"), text("agent", "Main agent"), text("model", "Model"),
  { id: "bulk", title: "Adds more than 10,000 lines", unit: "flag", metric: null }, { id: "clockRanBack", title: "Clock ran back", unit: "flag", metric: null },
  { id: "commits", title: "Commits", unit: "commits", metric: "commits" }, { id: "files", title: "Files", unit: "files", metric: null },
  lines("added", "Lines added", "mergedLines"), lines("deleted", "Lines deleted", "deletedLines"), lines("leftOut", "Left out", "leftOutLines"), lines("bot", "Bots", "botLines"),
  lines("counted", "Counted lines", "countedLines"), lines("proven", "AI, proven", "provenLines"), lines("declared", "AI, declared", "declaredLines"),
  lines("unknown", "Unknown", "unknownLines"), lines("human", "People", "humanLines"), lines("humanEvidence", "People, by evidence", "humanLines"), lines("humanPolicy", "People, by policy", "humanLines"),
  { id: "aiShare", title: "AI-merged share", unit: "share", metric: "aiShare", numerator: "proven", denominator: "counted" },
];

const shareOfLines = Prisma.sql`(l."proven" + l."declared")::float8 / nullif(l."added" - l."leftOut" - l."bot", 0)`;
const orders: Readonly<Record<ChangeSort, { down: Prisma.Sql; up: Prisma.Sql }>> = {
  landedAt: { down: Prisma.sql`l."landedAt" DESC, l."repositoryId", l."changeOrdinal" DESC`, up: Prisma.sql`l."landedAt", l."repositoryId" DESC, l."changeOrdinal"` },
  lines: { down: Prisma.sql`l."added" DESC, l."repositoryId", l."changeOrdinal" DESC`, up: Prisma.sql`l."added", l."repositoryId" DESC, l."changeOrdinal"` },
  aiShare: { down: Prisma.sql`${shareOfLines} DESC NULLS LAST, l."repositoryId", l."changeOrdinal" DESC`, up: Prisma.sql`${shareOfLines} ASC NULLS LAST, l."repositoryId", l."changeOrdinal" DESC` },
};

/** Selects `rowSchema` from ChangeLines l, Change c and Repository r. */
export const selectChange = Prisma.sql`
  r."slug" AS repository, r."name", encode(c."sha", 'hex') AS sha, to_char(c."landedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "landedAt",
  c."title", c."kind", c."pullNumber", c."pullForge", c."clockRanBack", c."commitCount" AS commits, l."agent", l."modelId" AS model, array_to_string(l."agents", ' ') AS agents,
  l."bulk", l."files", l."added", l."deleted", l."leftOut", l."bot", l."proven", l."declared"`;

/** Under the strict view lines that are human by policy are unknown, and so is a change that they decided. */
export const selectView = (view: Filter["view"]): Prisma.Sql => view === "strict"
  ? Prisma.sql`CASE WHEN l."verdict" = 'human' AND l."basis" = 'policy' THEN 'unknown' ELSE l."verdict" END AS verdict, l."unknown" + l."humanPolicy" AS unknown, l."humanEvidence" AS human, l."humanEvidence", 0 AS "humanPolicy"`
  : Prisma.sql`l."verdict", l."unknown", l."human", l."humanEvidence", l."humanPolicy"`;

export const changeRowSchema = rowSchema;

/** A parsed row with what is divided from it. */
export function changeCells(row: z.infer<typeof rowSchema>): ChangesRow {
  const counted = row.added - row.leftOut - row.bot;
  return { ...row, counted, aiShare: ratio(row.proven + row.declared, counted) };
}

function searchCondition(search: string): Prisma.Sql {
  const wanted = search.trim();
  if (wanted === "") return Prisma.empty;
  const pull = /^[#!](\d{1,9})$/.exec(wanted)?.[1];
  if (pull !== undefined) return Prisma.sql`AND c."pullNumber" = ${Number(pull)}`;
  const like = `%${wanted.replace(/[\\%_]/g, "\\$&")}%`;
  const byTitle = Prisma.sql`c."title" ILIKE ${like}`;
  return /^[0-9a-f]{7,64}$/i.test(wanted) ? Prisma.sql`AND (${byTitle} OR encode(c."sha", 'hex') LIKE ${`${wanted.toLowerCase()}%`})` : Prisma.sql`AND ${byTitle}`;
}

function verdictCondition(query: Pick<ChangesQuery, "verdicts">, view: Filter["view"]): Prisma.Sql {
  if (query.verdicts.length === 0) return Prisma.empty;
  const shown = view === "strict" ? Prisma.sql`CASE WHEN l."verdict" = 'human' AND l."basis" = 'policy' THEN 'unknown' ELSE l."verdict" END` : Prisma.sql`l."verdict"`;
  return Prisma.sql`AND ${shown} = ANY(${[...query.verdicts]}::text[])`;
}

const keepCount = keptAnswers.keeper<{ readonly rows: number; readonly n: number } | undefined>(100);

/** The list in order and its count, as questions. Throws `restricted` in works-council mode. */
export async function askChanges(db: Database, scope: VisibleScope, filter: Filter, now: Date, query: Omit<ChangesQuery, "page" | "pageSize">) {
  demandDetails(scope);
  const { where, notes } = await ask(db, scope, filter, now, { running: true, byPeople: true, sight: "details" });
  const named = filter.agents.length === 0 ? Prisma.empty : Prisma.sql`AND l."agents" && ${filter.agents}::text[]`;
  const search = searchCondition(query.search);
  const conditions = Prisma.sql`${named} ${verdictCondition(query, filter.view)} ${query.guard ? guardCondition(query.guard) : Prisma.empty} ${search}`;
  // Only the search looks at titles: without it the count needs no join.
  const joined = search === Prisma.empty ? Prisma.empty : Prisma.sql`JOIN "Change" c ON c."repositoryId" = l."repositoryId" AND c."ordinal" = l."changeOrdinal"`;
  const rows = Prisma.sql`
    SELECT ${selectChange}, ${selectView(filter.view)}
    FROM (SELECT * FROM "ChangeLines" WHERE ${where}) l
    JOIN "Change" c ON c."repositoryId" = l."repositoryId" AND c."ordinal" = l."changeOrdinal"
    JOIN "Repository" r ON r."id" = l."repositoryId"
    WHERE TRUE ${conditions} ORDER BY ${orders[query.sort][query.descending ? "down" : "up"]}`;
  // Pages of a list ask it again and again, whatever the order.
  const count = () => keepCount(db, scope, filter, now, async () => (await readRows(db, z.object({ rows: z.number(), n: z.number() }), Prisma.sql`
    SELECT count(*)::float8 AS rows, coalesce(sum(l."added" - l."leftOut" - l."bot"), 0)::float8 AS n
    FROM (SELECT * FROM "ChangeLines" WHERE ${where}) l ${joined} WHERE TRUE ${conditions}`))[0], { search: query.search, verdicts: query.verdicts, guard: query.guard });
  return { rows, count, notes };
}

/** The report of some of the rows. */
export const changesReport = (rows: readonly z.infer<typeof rowSchema>[], total: { readonly rows: number; readonly n: number } | undefined, notes: readonly string[]): Report<ChangesRow> =>
  ({ id: "changes", title: "Changes", columns: changeColumns, rows: rows.map(changeCells), n: total?.n ?? 0, coverage: null, totalRows: total?.rows ?? 0, notes });

/**
 * One page of the changes that landed in the period, the running week included. `n` is the counted lines of all that fit,
 * `totalRows` their number. Of repositories whose details the reader may see; throws `restricted` in works-council mode. Agents narrow the list to changes in which one of them is named.
 */
export async function changes(db: Database, scope: VisibleScope, filter: Filter, now: Date, query: ChangesQuery): Promise<Report<ChangesRow>> {
  demandDetails(scope);
  // Those of a team are looked for among all.
  return isByPeople(filter) ? await keepPage(db, scope, filter, now, () => askPage(db, scope, filter, now, query), query) : await askPage(db, scope, filter, now, query);
}

const keepPage = keptAnswers.keeper<Report<ChangesRow>>();

async function askPage(db: Database, scope: VisibleScope, filter: Filter, now: Date, query: ChangesQuery): Promise<Report<ChangesRow>> {
  const { rows, count, notes } = await askChanges(db, scope, filter, now, query);
  const [found, total] = await Promise.all([readRows(db, rowSchema, Prisma.sql`${rows} LIMIT ${query.pageSize} OFFSET ${(query.page - 1) * query.pageSize}`), count()]);
  return changesReport(found, total, notes);
}
