import { z } from "zod";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "./readRows";
import { visibleIds } from "./visibleIds";

const rowSchema = z.object({
  repository: z.string(), name: z.string(), change: z.string(), title: z.string(), before: z.string(), after: z.string(), agentBefore: z.string().nullable(), agentAfter: z.string().nullable(), reason: z.string(),
});

/** A commit that was judged otherwise, the change that landed it, and why it is judged as it is now. */
export type RejudgedExample = Readonly<z.infer<typeof rowSchema>>;

/** Commits that moved when stored commits were judged again at these instants (ISO), of repositories whose details the reader may see; none in works-council mode. */
export async function rejudgedExamples(db: Database, scope: VisibleScope, ats: readonly string[], limit: number): Promise<readonly RejudgedExample[]> {
  if (scope.mode === "worksCouncil") return [];
  return await readRows(db, rowSchema, Prisma.sql`
    SELECT r."slug" AS repository, r."name", encode(h."sha", 'hex') AS change, h."title", e."before", e."after", e."agentBefore", e."agentAfter", j."reason"
    FROM "Rejudgement" k JOIN "RejudgedExample" e ON e."repositoryId" = k."repositoryId" AND e."rejudgementId" = k."id" JOIN "Repository" r ON r."id" = e."repositoryId" JOIN "Commit" c ON c."repositoryId" = e."repositoryId" AND c."sha" = e."sha" JOIN "Judgement" j ON j."repositoryId" = e."repositoryId" AND j."commitOrdinal" = c."ordinal"
    JOIN "Change" h ON h."repositoryId" = e."repositoryId" AND h."ordinal" = c."changeOrdinal"
    WHERE ${visibleIds(scope, "details", Prisma.sql`e."repositoryId"`)} AND k."at" = ANY(${[...ats]}::timestamptz[]) ORDER BY e."rejudgementId" DESC, e."before" = e."after", e."position" LIMIT ${limit}`);
}
