import { z } from "zod";
import { demandDetails } from "@/lib/core/access/demandDetails";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { fixNotes, writerOf } from "./fixWriters";
import { ask } from "./question";
import { readRows } from "./readRows";

export const fixRowSchema = z.object({
  repository: z.string(), name: z.string(), unit: z.string(), sha: z.string(), title: z.string(), landedAt: z.string(), openedAt: z.string().nullable(), changes: z.number(), writer: z.string(), agent: z.string().nullable(), rule: z.string(), quote: z.string(), isSure: z.boolean(),
  severity: z.string(), counted: z.number(), aiLines: z.number(), activeDays: z.number(), reverted: z.boolean(),
});

export type FixRow = Readonly<z.infer<typeof fixRowSchema>>;

const text = (id: string, title: string): ReportColumn => ({ id, title, unit: "text", metric: null });
const columns: readonly ReportColumn[] = [
  text("repository", "Repository"), text("unit", "Counted as"), { id: "sha", title: "Commit", unit: "sha", metric: null }, text("title", "Title"), { id: "landedAt", title: "Landed", unit: "instant", metric: null }, { id: "openedAt", title: "Issue opened", unit: "instant", metric: null },
  { id: "changes", title: "Changes", unit: "changes", metric: "changes" }, text("writer", "Writer"), text("agent", "Agent"), text("rule", "Rule"), text("quote", "What it saw"), { id: "isSure", title: "Sure", unit: "flag", metric: null }, text("severity", "Severity"),
  { id: "counted", title: "Counted lines", unit: "lines", metric: "countedLines" }, { id: "aiLines", title: "AI lines", unit: "lines", metric: "declaredLines" }, { id: "activeDays", title: "Active days", unit: "days", metric: "effortDays" }, { id: "reverted", title: "Reverted", unit: "flag", metric: null },
];

const instant = (column: string): Prisma.Sql => Prisma.sql`to_char(${Prisma.raw(column)} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** One page of what is narrowed to. */
export interface FixesQuery {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  /** '' for all. */
  readonly writer: string;
  /** Null for none in particular; all of its time then. */
  readonly campaignId: number | null;
}

/** The list in order and its count, as questions. Throws `restricted` in works-council mode. */
export async function askFixes(db: Database, scope: VisibleScope, asked: Filter, now: Date, { writer, campaignId }: Pick<FixesQuery, "writer" | "campaignId">) {
  demandDetails(scope);
  const { filter, where, notes } = await ask(db, scope, campaignId === null ? asked : { ...asked, range: { kind: "all" } }, now, { running: true, byPeople: true, sight: "details" });
  const ofWriter = writer === "" ? Prisma.empty : Prisma.sql`AND ${writerOf(filter.view)} = ${writer}`;
  const ofCampaign = campaignId === null ? Prisma.empty : Prisma.sql`AND EXISTS (SELECT FROM "CampaignFix" c WHERE c."campaignId" = ${campaignId} AND c."repositoryId" = f."repositoryId" AND c."unit" = f."unit")`;
  const from = Prisma.sql`(SELECT f.*, ${writerOf(filter.view)} AS writer FROM "Fix" f WHERE ${where} AND "verdict" <> 'bot' ${ofWriter} ${ofCampaign}) f`;
  const rows = (limit: Prisma.Sql) => Prisma.sql`
      SELECT r."slug" AS repository, r."name", f."unit", encode(h."sha", 'hex') AS sha, h."title", ${instant(`f."landedAt"`)} AS "landedAt", ${instant(`f."openedAt"`)} AS "openedAt", cardinality(f."changes") AS changes, f.writer, f."agent", f."rule", c."quote", f."isSure",
        f."severity", f."n" AS counted, f."ai" AS "aiLines", f."activeDays", f."undoneAt" IS NOT NULL AS reverted
      FROM (SELECT * FROM ${from} ORDER BY "landedAt" DESC, "repositoryId", "unit" ${limit}) f
      JOIN "Change" h ON h."repositoryId" = f."repositoryId" AND h."ordinal" = f."changeOrdinal" JOIN "ChangeClass" c ON c."repositoryId" = f."repositoryId" AND c."changeOrdinal" = f."changeOrdinal"
      JOIN "Repository" r ON r."id" = f."repositoryId" ORDER BY f."landedAt" DESC, f."repositoryId", f."unit"`;
  const count = async () => (await readRows(db, z.object({ rows: z.number() }), Prisma.sql`SELECT count(*)::float8 AS rows FROM ${from}`))[0]?.rows ?? 0;
  return { rows, count, notes };
}

/** The report of some of the rows. */
export const fixesReport = (rows: readonly FixRow[], total: number, notes: readonly string[]): Report<FixRow> =>
  ({ id: "fixes", title: "Fixes", columns, rows, n: total, coverage: null, totalRows: total, notes: [...fixNotes, ...notes] });

/** The fixes of the period, newest first, of repositories whose details the reader may see. Throws `restricted` in works-council mode. */
export async function fixes(db: Database, scope: VisibleScope, asked: Filter, now: Date, query: FixesQuery): Promise<Report<FixRow>> {
  const { rows, count, notes } = await askFixes(db, scope, asked, now, query);
  const [found, total] = await Promise.all([readRows(db, fixRowSchema, rows(Prisma.sql`LIMIT ${query.pageSize} OFFSET ${(query.page - 1) * query.pageSize}`)), count()]);
  return fixesReport(found, total, notes);
}
