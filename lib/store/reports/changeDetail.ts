import { z } from "zod";
import { ratio } from "@/lib/core/measures/share";
import type { AuthorizedRepositoryId } from "@/lib/core/report/authorizedRepositoryId";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { changeCells, changeRowSchema, type ChangesRow, selectChange, selectView } from "./changes";
import { type CommitEvidence, readCommitEvidence } from "./commitEvidence";
import { type LineGroup, readCommitGroups } from "./commitGroups";
import { authorizeDetails } from "./authorizeDetails";
import { ask } from "./question";
import { readRows } from "./readRows";

const fileSchema = z.object({
  path: z.string(), renamedFrom: z.string().nullable(), language: z.string(), leftOutReason: z.string().nullable(), added: z.number(), effective: z.number(), deleted: z.number(),
  elsewhere: z.number(), bot: z.number(), proven: z.number(), declared: z.number(), unknown: z.number(), humanEvidence: z.number(), humanPolicy: z.number(),
});

export type ChangeFileRow = Readonly<z.infer<typeof fileSchema>> & Readonly<{ leftOut: number; human: number; counted: number; aiShare: number | null }>;

/** More would be a page of many megabytes. */
export const commitsOnPage = 100;

/** One change with its files by path and its commits in landing order, the landing commit last. */
export interface ChangeDetail {
  readonly change: ChangesRow;
  readonly files: Report<ChangeFileRow>;
  /** One page of them. */
  readonly commits: readonly CommitEvidence[];
  /** Their line groups. */
  readonly groups: readonly LineGroup[];
  /** Of all pages, those squashed into the change too. */
  readonly commitTotal: number;
  /** How many of them were squashed into it, and whether it landed the very tree of its pull request; null where that was not found in git. */
  readonly behind: { readonly squashed: number; readonly sameTree: boolean | null };
}

const lines = (id: string, title: string, metric: ReportColumn["metric"]): ReportColumn => ({ id, title, unit: "lines", metric });
const fileColumns: readonly ReportColumn[] = [
  { id: "path", title: "Path", unit: "text", metric: null }, { id: "renamedFrom", title: "Renamed from", unit: "text", metric: null }, { id: "language", title: "Language", unit: "text", metric: null },
  { id: "leftOutReason", title: "Not counted because", unit: "text", metric: null }, lines("added", "Lines added", "mergedLines"), lines("effective", "Effective lines", "effectiveLines"),
  lines("deleted", "Lines deleted", "deletedLines"), lines("leftOut", "Left out", "leftOutLines"), lines("bot", "Bots", "botLines"), lines("counted", "Counted lines", "countedLines"),
  lines("proven", "AI, proven", "provenLines"), lines("declared", "AI, declared", "declaredLines"), lines("unknown", "Unknown", "unknownLines"), lines("human", "People", "humanLines"),
  { id: "aiShare", title: "AI-merged share", unit: "share", metric: "aiShare", numerator: "proven", denominator: "counted" },
];

function fileCells(row: z.infer<typeof fileSchema>): ChangeFileRow {
  const leftOut = row.leftOutReason === null ? row.elsewhere : row.added;
  const counted = row.added - leftOut - row.bot;
  return { ...row, leftOut, human: row.humanEvidence + row.humanPolicy, counted, aiShare: ratio(row.proven + row.declared, counted) };
}

function readFiles(db: Database, repositoryId: AuthorizedRepositoryId, ordinal: number, view: Filter["view"]) {
  const isStrict = view === "strict";
  const when = (condition: Prisma.Sql) => Prisma.sql`coalesce(sum(f."added") FILTER (WHERE p."leftOutReason" IS NULL AND (${condition})), 0)::float8`;
  const byPolicy = Prisma.sql`j."verdict" = 'human' AND j."basis" <> 'evidence'`;
  return readRows(db, fileSchema, Prisma.sql`
    SELECT p."path", old."path" AS "renamedFrom", p."language", p."leftOutReason",
      sum(f."added")::float8 AS added, sum(f."effective")::float8 AS effective, sum(f."deleted")::float8 AS deleted,
      ${when(Prisma.sql`j."verdict" = 'leftOut'`)} AS elsewhere, ${when(Prisma.sql`j."verdict" = 'bot'`)} AS bot, ${when(Prisma.sql`j."verdict" = 'proven'`)} AS proven, ${when(Prisma.sql`j."verdict" = 'declared'`)} AS declared,
      ${when(Prisma.sql`j."verdict" = 'unknown' OR (${isStrict} AND ${byPolicy})`)} AS unknown,
      ${when(Prisma.sql`j."verdict" = 'human' AND j."basis" = 'evidence'`)} AS "humanEvidence", ${when(Prisma.sql`NOT ${isStrict} AND ${byPolicy}`)} AS "humanPolicy"
    FROM "FileChange" f
    JOIN "FilePath" p ON p."repositoryId" = f."repositoryId" AND p."id" = f."pathId"
    JOIN "Judgement" j ON j."repositoryId" = f."repositoryId" AND j."commitOrdinal" = f."originOrdinal"
    LEFT JOIN "FilePath" old ON old."repositoryId" = f."repositoryId" AND old."id" = f."renamedFromId"
    WHERE f."repositoryId" = ${repositoryId} AND f."changeOrdinal" = ${ordinal}
    GROUP BY 1, 2, 3, 4 ORDER BY 1`);
}

/** One change by the slug of its repository and its full sha, with one page (from 1) of its commits. What the reader may not see is `not-found`. */
export async function changeDetail(db: Database, scope: VisibleScope, filter: Filter, now: Date, slug: string, sha: string, page = 1): Promise<ChangeDetail> {
  const repositoryId = await authorizeDetails(db, scope, slug);
  const { notes } = await ask(db, scope, { ...filter, repositories: [slug], agents: [] }, now);
  const found = changeRowSchema.extend({ ordinal: z.number(), first: z.number(), last: z.number(), squashed: z.number(), sameTree: z.boolean().nullable() });
  const [row] = !/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(sha) ? [] : await readRows(db, found, Prisma.sql`
    SELECT l."changeOrdinal" AS ordinal, c."commitOrdinal" - c."commitCount" - c."squashedCount" + 1 AS first, c."commitOrdinal" AS last, c."squashedCount" AS squashed, c."pullSameTree" AS "sameTree", ${selectChange}, ${selectView(filter.view)}
    FROM (SELECT * FROM "Change" WHERE "repositoryId" = ${repositoryId} AND "sha" = ${Buffer.from(sha, "hex")}) c
    JOIN "ChangeLines" l ON l."repositoryId" = c."repositoryId" AND l."changeOrdinal" = c."ordinal"
    JOIN "Repository" r ON r."id" = c."repositoryId"`);
  if (row === undefined) throw new AppError("not-found", "There is no such change or file.", { hint: "It may have another name, or you may not see it." });
  const { ordinal, first, last, squashed, sameTree, ...plain } = row;
  const change = changeCells(changeRowSchema.parse(plain));
  const files = (await readFiles(db, repositoryId, ordinal, filter.view)).map(fileCells);
  const range = { first: first + (page - 1) * commitsOnPage, last: Math.min(last, first + page * commitsOnPage - 1) };
  const [commits, groups] = await Promise.all([readCommitEvidence(db, repositoryId, range), readCommitGroups(db, repositoryId, range)]);
  const report = { id: "changeDetail", title: `Files of ${sha.slice(0, 10)}`, columns: fileColumns, rows: files, n: change.counted, coverage: ratio(change.proven + change.declared + change.humanEvidence, change.counted), totalRows: files.length, notes };
  return { change, files: report, commits, groups, commitTotal: last - first + 1, behind: { squashed, sameTree } };
}
