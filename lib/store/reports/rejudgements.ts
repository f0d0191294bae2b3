import { z } from "zod";
import { rejudgedCauses } from "@/lib/core/attribution/rejudged/rejudgedCause";
import { judgingDiffers } from "@/lib/core/attribution/rejudged/judgingDiffers";
import { rejudgedShares } from "@/lib/core/measures/rejudgedShares";
import { restricted } from "@/lib/core/privacy/restricted";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "./readRows";
import { visibleIds } from "./visibleIds";
import { visibleRepositories } from "./visibleRepositories";

const rowSchema = z.object({
  at: z.string(), repository: z.string(), name: z.string(), cause: z.enum(rejudgedCauses), judgedBefore: z.string(), judgedAfter: z.string(), verdictBefore: z.string().nullable(), verdictAfter: z.string().nullable(), commits: z.number().nullable(), lines: z.number().nullable(),
  countedBefore: z.number().nullable(), provenBefore: z.number().nullable(), declaredBefore: z.number().nullable(), unknownBefore: z.number().nullable(), countedAfter: z.number().nullable(), provenAfter: z.number().nullable(), declaredAfter: z.number().nullable(), unknownAfter: z.number().nullable(),
});

const foundSchema = rowSchema.extend({ hasDetails: z.boolean() });
const untold = { verdictBefore: null, verdictAfter: null, commits: null, lines: null, countedBefore: null, provenBefore: null, declaredBefore: null, unknownBefore: null, countedAfter: null, provenAfter: null, declaredAfter: null, unknownAfter: null } as const;

/** One move of verdicts in one repository; where none moved one row without any. Shares are of everything that was stored. Nulls where it may be one person's and the privacy mode does not tell it. */
export type RejudgementRow = Readonly<z.infer<typeof rowSchema>> & Readonly<{ floorBefore: number | null; shareBefore: number | null; ceilingBefore: number | null; floorAfter: number | null; shareAfter: number | null; ceilingAfter: number | null }>;

const share = (id: string, title: string, metric: "aiFloor" | "aiShare" | "aiCeiling", side: "Before" | "After"): ReportColumn => ({ id, title, unit: "share", metric, denominator: `counted${side}` });
const lines = (id: string, title: string, metric: "countedLines" | "provenLines" | "declaredLines" | "unknownLines"): ReportColumn => ({ id, title, unit: "lines", metric });
const sides = (side: "Before" | "After", when: string): ReportColumn[] => [
  lines(`counted${side}`, `Counted lines ${when}`, "countedLines"), lines(`proven${side}`, `AI, proven ${when}`, "provenLines"), lines(`declared${side}`, `AI, declared ${when}`, "declaredLines"), lines(`unknown${side}`, `Unknown ${when}`, "unknownLines"),
  share(`floor${side}`, `Floor ${when}`, "aiFloor", side), share(`share${side}`, `AI-merged share ${when}`, "aiShare", side), share(`ceiling${side}`, `Ceiling ${when}`, "aiCeiling", side),
];

const columns: readonly ReportColumn[] = [
  { id: "at", title: "When", unit: "instant", metric: null }, { id: "repository", title: "Repository", unit: "text", metric: null }, { id: "name", title: "Name", unit: "text", metric: null },
  { id: "cause", title: "Because of", unit: "text", metric: null }, { id: "judgedBefore", title: "Judged with before", unit: "text", metric: null }, { id: "judgedAfter", title: "Judged with after", unit: "text", metric: null },
  { id: "verdictBefore", title: "Verdict before", unit: "text", metric: null }, { id: "verdictAfter", title: "Verdict after", unit: "text", metric: null }, { id: "commits", title: "Commits moved", unit: "commits", metric: "commits" }, { id: "lines", title: "Counted lines moved", unit: "lines", metric: "countedLines" },
  ...sides("Before", "before"), ...sides("After", "after"),
];

/** Every time that stored commits were judged again, newest first, with what moved. The filter's repositories count, its weeks do not. Closed in works-council mode. */
export async function rejudgements(db: Database, scope: VisibleScope, filter: Pick<Filter, "repositories">, limit: number | null = null): Promise<Report<RejudgementRow>> {
  if (scope.mode === "worksCouncil") throw restricted.closed();
  const found = await readRows(db, foundSchema, Prisma.sql`
    SELECT to_char(j."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, r."slug" AS repository, r."name", j."cause", j."before" AS "judgedBefore", j."after" AS "judgedAfter",
      nullif(v."before", '') AS "verdictBefore", v."after" AS "verdictAfter", v."commits", v."lines"::float8 AS lines, j."countedBefore"::float8, j."provenBefore"::float8, j."declaredBefore"::float8, j."unknownBefore"::float8, j."countedAfter"::float8, j."provenAfter"::float8, j."declaredAfter"::float8, j."unknownAfter"::float8, ${visibleIds(scope, "details", Prisma.sql`j."repositoryId"`)} AS "hasDetails"
    FROM (SELECT * FROM "Rejudgement" WHERE ${visibleRepositories(scope, filter)} ORDER BY "id" DESC LIMIT ${limit}) j JOIN "Repository" r ON r."id" = j."repositoryId"
    LEFT JOIN "RejudgedVerdict" v ON v."repositoryId" = j."repositoryId" AND v."rejudgementId" = j."id" AND v."before" <> v."after" ORDER BY j."id" DESC, v."lines" DESC, v."before", v."after"`);
  // A rule of the organisation can be about one person; a correction is about one commit, which stands on its change's page for who sees details.
  const isTold = ({ cause, judgedBefore, judgedAfter, hasDetails }: z.infer<typeof foundSchema>): boolean => scope.mode === "open" || (cause === "correction" ? hasDetails : !judgingDiffers(judgedBefore, judgedAfter).own);
  const rows = found.map(({ hasDetails, ...row }) => (isTold({ ...row, hasDetails }) ? row : { ...row, ...untold })).filter((row, at, all) => row.commits !== null || all[at - 1]?.at !== row.at || all[at - 1]?.repository !== row.repository).map((row): RejudgementRow => {
    const { before, after } = rejudgedShares([row]);
    return { ...row, floorBefore: before.floor, shareBefore: before.share, ceilingBefore: before.ceiling, floorAfter: after.floor, shareAfter: after.share, ceilingAfter: after.ceiling };
  });
  return {
    id: "rejudgements", title: "What changed when commits were judged again", columns, rows, n: 0, coverage: null, totalRows: rows.length,
    notes: ["Shares are of everything that was stored of the repository then, whatever weeks are chosen.", ...(scope.mode === "open" ? [] : ["What rules of the organisation moved is not told one by one, as it may be one person’s; what a correction moved is told to who sees the details of its repository."])],
  };
}
