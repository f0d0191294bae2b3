import { z } from "zod";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { restricted } from "@/lib/core/privacy/restricted";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "./readRows";
import { visibleRepositories } from "./visibleRepositories";

const rowSchema = z.object({
  repository: z.string(), name: z.string(), change: z.string(), title: z.string(), commit: z.string(), path: z.string().nullable(), lines: z.number(),
  says: z.enum(["agent", "people", "generated", "unknown"]), agent: z.string().nullable(), model: z.string().nullable(), reason: z.string(), state: z.enum(["waits", "stands", "older", "takenBack", "refused"]),
  signedAs: z.string(), byReader: z.boolean(), madeAt: z.string(), standsSince: z.string().nullable(), endedAt: z.string().nullable(),
});

/** A person's correction of who wrote lines. older: a newer one decides. refused: it waited and nobody agreed. Who signed it stands on the change's own page. */
export type CorrectionLogRow = Readonly<z.infer<typeof rowSchema>>;

const columns: readonly ReportColumn[] = [
  { id: "repository", title: "Repository", unit: "text", metric: null }, { id: "name", title: "Name", unit: "text", metric: null }, { id: "change", title: "Change", unit: "sha", metric: null }, { id: "title", title: "Title", unit: "text", metric: null },
  { id: "commit", title: "Commit", unit: "sha", metric: null }, { id: "path", title: "Only in", unit: "text", metric: null }, { id: "lines", title: "Counted lines it speaks of", unit: "lines", metric: "countedLines" }, { id: "says", title: "Says", unit: "text", metric: null },
  { id: "agent", title: "Agent", unit: "text", metric: null }, { id: "model", title: "Model", unit: "text", metric: null }, { id: "reason", title: "Reason", unit: "text", metric: null }, { id: "state", title: "State", unit: "text", metric: null },
  { id: "signedAs", title: "Signed as", unit: "text", metric: null }, { id: "byReader", title: "Signed by you", unit: "flag", metric: null },
  { id: "madeAt", title: "Made", unit: "instant", metric: null }, { id: "standsSince", title: "Stands since", unit: "instant", metric: null }, { id: "endedAt", title: "Ended", unit: "instant", metric: null },
];

const instant = (column: Prisma.Sql) => Prisma.sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Every correction in repositories whose details the reader may see: those that wait first, then the newest. The filter's repositories count, its weeks do not. Closed in works-council mode. */
export async function correctionLog(db: Database, scope: VisibleScope, filter: Pick<Filter, "repositories">): Promise<Report<CorrectionLogRow>> {
  if (scope.mode === "worksCouncil") throw restricted.closed();
  const rows = await readRows(db, rowSchema, Prisma.sql`
    WITH told AS (
      SELECT k.*, c."repositoryId", c."ordinal", c."changeOrdinal",
        CASE WHEN k."endedAt" IS NOT NULL THEN CASE WHEN k."standsSince" IS NULL THEN 'refused' ELSE 'takenBack' END WHEN k."standsSince" IS NULL THEN 'waits'
          WHEN EXISTS (SELECT 1 FROM "Correction" n WHERE n."sha" = k."sha" AND n."place" = k."place" AND (n."path" IS NULL OR n."path" = k."path") AND n."endedAt" IS NULL AND (n."standsSince", n."id") > (k."standsSince", k."id")) THEN 'older' ELSE 'stands' END AS state
      FROM "Correction" k JOIN (SELECT * FROM "Commit" WHERE ${visibleRepositories(scope, filter, "details")}) c ON c."sha" = k."sha"
    )
    SELECT r."slug" AS repository, r."name", encode(h."sha", 'hex') AS change, h."title", encode(t."sha", 'hex') AS commit, t."path", (
        SELECT coalesce(sum(f."added"), 0)::float8 FROM "FileChange" f JOIN "FilePath" p ON p."repositoryId" = t."repositoryId" AND p."id" = f."pathId" AND p."leftOutReason" IS NULL AND (t."path" IS NULL OR p."path" = t."path")
        LEFT JOIN "LineWriter" w ON w."repositoryId" = t."repositoryId" AND w."id" = f."originOrdinal"
        WHERE f."repositoryId" = t."repositoryId" AND f."changeOrdinal" = t."changeOrdinal" AND coalesce(w."commitOrdinal", f."originOrdinal") = t."ordinal" AND coalesce(w."splitOf", w."place", -1) = t."place"
      ) AS lines, t."says", t."agent", t."model", t."reason", t.state, t."madeAs" AS "signedAs", t."madeBy" = ${scope.reader} AS "byReader", ${instant(Prisma.sql`t."madeAt"`)} AS "madeAt", ${instant(Prisma.sql`t."standsSince"`)} AS "standsSince", ${instant(Prisma.sql`t."endedAt"`)} AS "endedAt"
    FROM told t JOIN "Repository" r ON r."id" = t."repositoryId" JOIN "Change" h ON h."repositoryId" = t."repositoryId" AND h."ordinal" = t."changeOrdinal"
    ORDER BY t.state = 'waits' DESC, t."madeAt" DESC, t."id" DESC, r."slug"`);
  return { id: "correctionLog", title: "Corrections", columns, rows, n: 0, coverage: null, totalRows: rows.length, notes: ["Only repositories whose details you may see, whatever weeks are chosen.", "A commit that stands in several repositories has a row in each."] };
}
