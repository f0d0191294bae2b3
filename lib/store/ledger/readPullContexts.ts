import { z } from "zod";
import type { PullContext } from "@/lib/core/attribution/pullContext";
import type { Bulk } from "../bulk";
import { unpackBody } from "../forge/packBody";

const rowSchema = z.object({
  first: z.number(), landing: z.number(), author: z.string().nullable(), kind: z.string().nullable(), externalId: z.string().nullable(), branch: z.string(), labels: z.array(z.string()), body: z.instanceof(Buffer), openedAt: z.date(), authors: z.number(),
});

/** The pull requests that the commits from ordinal `from` on (up to `limit`) landed with, by ordinal. */
export async function readPullContexts(bulk: Bulk, repositoryId: number, from: number, limit: number): Promise<ReadonlyMap<number, PullContext>> {
  const rows = await bulk.query(rowSchema, `
    WITH told AS (
      SELECT h."commitOrdinal" - h."commitCount" - h."squashedCount" + 1 AS first, h."commitOrdinal" AS landing, k."number" FROM "ChangePull" k
      JOIN "Change" h ON h."repositoryId" = $1 AND h."ordinal" = k."changeOrdinal"
      WHERE k."repositoryId" = $1 AND h."commitOrdinal" >= $2 AND h."commitOrdinal" - h."commitCount" - h."squashedCount" + 1 < $2::int + $3::int
    )
    SELECT t.first, t.landing, a."login" AS author, a."kind"::text AS kind, a."externalId", p."headBranch" AS branch, p."labels", p."body", p."openedAt",
      (SELECT count(DISTINCT c."authorId")::int FROM "Commit" c WHERE c."repositoryId" = $1 AND c."ordinal" BETWEEN t.first AND t.landing - 1) AS authors
    FROM told t JOIN "PullRequest" p ON p."repositoryId" = $1 AND p."number" = t."number" LEFT JOIN "ForgeAccount" a ON a."id" = p."authorId"`, [repositoryId, from, limit]);
  const contexts = new Map<number, PullContext>();
  for (const { first, landing, author, kind, externalId, branch, labels, body, openedAt, authors } of rows) {
    const facts = { author, branch: branch === "" ? null : branch, labels, body: unpackBody(body), openedAt: openedAt.getTime() };
    const all = { facts, isBot: kind === "bot", accountId: /^\d+$/.test(externalId ?? "") ? (externalId ?? "") : "", isOneAuthor: authors === 1 };
    for (let ordinal = Math.max(first, from); ordinal <= Math.min(landing, from + limit - 1); ordinal++) contexts.set(ordinal, { ...all, isLanding: ordinal === landing });
  }
  return contexts;
}
