import { z } from "zod";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { ask } from "./question";
import { readRows } from "./readRows";

const rowSchema = z.object({
  kind: z.enum(["trailer", "address"]), signature: z.string(), name: z.string(), looksLike: z.enum(["app", "bot", "agent", "model", "aiKey"]), commits: z.number(), lines: z.number(), unknownLines: z.number(), repositories: z.number(),
  firstDay: z.string(), lastDay: z.string(), exampleRepository: z.string(), exampleChange: z.string(),
});

export type UnknownSignatureRow = Readonly<z.infer<typeof rowSchema>>;

const columns: readonly ReportColumn[] = [
  { id: "kind", title: "Where", unit: "text", metric: null }, { id: "signature", title: "Signature", unit: "text", metric: null }, { id: "name", title: "Name", unit: "text", metric: null }, { id: "looksLike", title: "Looks like", unit: "text", metric: null },
  { id: "commits", title: "Commits", unit: "commits", metric: "commits" }, { id: "lines", title: "Counted lines of these", unit: "lines", metric: "countedLines" }, { id: "unknownLines", title: "Unknown of these", unit: "lines", metric: "unknownLines" },
  { id: "repositories", title: "Repositories", unit: "text", metric: null }, { id: "firstDay", title: "First day", unit: "day", metric: null }, { id: "lastDay", title: "Last day", unit: "day", metric: null },
  { id: "exampleRepository", title: "Repository of an example", unit: "text", metric: null }, { id: "exampleChange", title: "Example", unit: "sha", metric: null },
];

/** What looks automated and matches no rule, most unknown lines first: in repositories whose details the reader may see. Closed in works-council mode. */
export async function unknownSignatures(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<UnknownSignatureRow>> {
  const { where, notes } = await ask(db, scope, filter, now, { sight: "details" });
  const rows = await readRows(db, rowSchema, Prisma.sql`
    WITH sums AS (
      SELECT "kind", "signature", max("name") AS name, max("looksLike") AS "looksLike", count(*)::float8 AS commits, sum("lines")::float8 AS lines, sum("unknownLines")::float8 AS "unknownLines",
        count(DISTINCT "repositoryId")::float8 AS repositories, min("day")::text AS "firstDay", max("day")::text AS "lastDay", max(ARRAY[extract(epoch FROM "day")::int, "repositoryId", "changeOrdinal"]) AS example
      FROM "UnknownSignature" WHERE ${where} GROUP BY 1, 2
    )
    SELECT sums."kind", sums."signature", sums.name, sums."looksLike", sums.commits, sums.lines, sums."unknownLines", sums.repositories, sums."firstDay", sums."lastDay", r."slug" AS "exampleRepository", encode(h."sha", 'hex') AS "exampleChange"
    FROM sums JOIN "Repository" r ON r."id" = example[2] JOIN "Change" h ON h."repositoryId" = example[2] AND h."ordinal" = example[3]
    ORDER BY sums."unknownLines" DESC, sums.commits DESC, sums."signature" COLLATE "C"`);
  return { id: "unknownSignatures", title: "Signatures that no rule knows", columns, rows, n: 0, coverage: null, totalRows: rows.length, notes: ["Only repositories whose details you may see.", ...notes] };
}
