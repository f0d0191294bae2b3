import { z } from "zod";
import type { AuthorizedRepositoryId } from "@/lib/core/report/authorizedRepositoryId";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "./readRows";

const instant = (column: string) => Prisma.raw(`to_char(p."${column}" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "${column}"`);
const rowSchema = z.object({
  number: z.number(), title: z.string(), author: z.string().nullable(), authorKind: z.string().nullable(), mergedBy: z.string().nullable(), headBranch: z.string(), labels: z.array(z.string()),
  openedAt: z.string(), readyAt: z.string().nullable(), mergedAt: z.string().nullable(), firstReviewAt: z.string().nullable(), approvedAt: z.string().nullable(), reviewers: z.array(z.string()), approvers: z.array(z.string()), requestedChanges: z.number(),
});

/** What a forge tells of the pull request that landed a change. Logins, as it writes them; null where it has forgotten the account. */
export type PullFacts = Readonly<z.infer<typeof rowSchema>>;

/** The pull request of a change, or null where no forge tells one. Reviews of its own author do not count. */
export async function pullFacts(db: Database, repositoryId: AuthorizedRepositoryId, sha: string): Promise<PullFacts | null> {
  const [found] = await readRows(db, rowSchema, Prisma.sql`
    SELECT p."number", p."title", a."login" AS author, a."kind"::text AS "authorKind", m."login" AS "mergedBy", p."headBranch", p."labels", ${instant("openedAt")}, ${instant("readyAt")}, ${instant("mergedAt")},
      to_char(min(r."submittedAt") AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "firstReviewAt", to_char(min(r."submittedAt") FILTER (WHERE r."state" = 'approved') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "approvedAt",
      coalesce(array_agg(DISTINCT w."login") FILTER (WHERE w."login" IS NOT NULL), '{}') AS reviewers, coalesce(array_agg(DISTINCT w."login") FILTER (WHERE r."state" = 'approved' AND w."login" IS NOT NULL), '{}') AS approvers,
      (count(*) FILTER (WHERE r."state" = 'changesRequested'))::int AS "requestedChanges"
    FROM "Change" c JOIN "ChangePull" k ON k."repositoryId" = c."repositoryId" AND k."changeOrdinal" = c."ordinal"
    JOIN "PullRequest" p ON p."repositoryId" = c."repositoryId" AND p."number" = k."number"
    LEFT JOIN "ForgeAccount" a ON a."id" = p."authorId" LEFT JOIN "ForgeAccount" m ON m."id" = p."mergedById"
    LEFT JOIN "PullReview" r ON r."repositoryId" = p."repositoryId" AND r."number" = p."number" AND r."state" <> 'pending' AND r."accountId" IS DISTINCT FROM p."authorId" LEFT JOIN "ForgeAccount" w ON w."id" = r."accountId"
    WHERE c."repositoryId" = ${repositoryId} AND c."sha" = decode(${sha}, 'hex') GROUP BY p."repositoryId", p."number", a."login", a."kind", m."login"`);
  return found ?? null;
}
