import { z } from "zod";
import type { LandedChange, MatchedPull, MergedPull } from "@/lib/core/forge/matchForgePulls";
import type { Bulk } from "../bulk";
import { demandFence } from "../ledger/demandFence";

const changeSchema = z.object({
  ordinal: z.number(), sha: z.string(), isSingle: z.boolean(), landedAt: z.date(), pullNumber: z.number().nullable(), isHead: z.boolean(),
  matched: z.number().nullable(), by: z.string().nullable(), judgedBy: z.string().nullable(),
});
const pullSchema = z.object({ number: z.number(), mergeSha: z.string().nullable(), mergedAt: z.date(), commits: z.number(), state: z.string() });

/** A change with the pull request that it was matched with last, and by which state of that it was judged. */
export type StoredMatch = LandedChange & { readonly stored: (MatchedPull & { readonly judgedBy: string }) | null };

/** A merged pull request and the name of all that verdicts take from it. */
export type JudgedPull = MergedPull & { readonly state: string };

/** Every change of a repository, in order, and every merged pull request that its forge has told. */
export async function readMatches(bulk: Bulk, repositoryId: number): Promise<{ readonly changes: readonly StoredMatch[]; readonly pulls: readonly JudgedPull[] }> {
  const pulls = await bulk.query(pullSchema, `
    SELECT p."number", encode(p."mergeSha", 'hex') AS "mergeSha", coalesce(p."mergedAt", p."updatedAt") AS "mergedAt",
      (SELECT count(*)::int FROM "PullCommit" c WHERE c."repositoryId" = $1 AND c."number" = p."number") AS commits,
      md5(concat_ws(' | ', a."login", a."kind", a."externalId", p."headBranch", p."labels"::text, md5(p."body"), extract(epoch FROM p."openedAt"))) AS state
    FROM "PullRequest" p LEFT JOIN "ForgeAccount" a ON a."id" = p."authorId" WHERE p."repositoryId" = $1 AND p."state" = 'merged' ORDER BY 1`, [repositoryId]);
  if (pulls.length === 0) return { changes: [], pulls: [] };
  const rows = await bulk.query(changeSchema, `
    SELECT h."ordinal", encode(h."sha", 'hex') AS sha, h."kind" <> 'merge' AND h."commitCount" = 1 AS "isSingle", h."landedAt", h."pullNumber", h."pullHead" IS NOT NULL AS "isHead", k."number" AS matched, k."by", k."judgedBy"
    FROM "Change" h LEFT JOIN "ChangePull" k ON k."repositoryId" = $1 AND k."changeOrdinal" = h."ordinal" WHERE h."repositoryId" = $1 ORDER BY 1`, [repositoryId]);
  const byWords = z.enum(["mergeSha", "rebase", "head", "number"]);
  return {
    pulls: pulls.map((pull) => ({ ...pull, mergedAt: pull.mergedAt.getTime() })),
    changes: rows.map(({ matched, by, judgedBy, ...row }) => ({ ...row, landedAt: row.landedAt.getTime(), stored: matched === null ? null : { number: matched, by: byWords.parse(by), judgedBy: judgedBy ?? "" } })),
  };
}

/** Stores which pull requests some changes landed (null: none), not judged by yet. One transaction under the fence. */
export async function saveMatches(bulk: Bulk, holder: { readonly repositoryId: number; readonly fence: number }, matches: readonly { readonly ordinal: number; readonly pull: MatchedPull | null }[]): Promise<void> {
  const { repositoryId } = holder;
  const found = matches.flatMap(({ ordinal, pull }) => (pull === null ? [] : [{ ordinal, ...pull }]));
  await bulk.transaction(async () => {
    await demandFence(bulk, holder);
    await bulk.execute(`DELETE FROM "ChangePull" WHERE "repositoryId" = $1 AND "changeOrdinal" = ANY($2::int[])`, [repositoryId, matches.map(({ ordinal }) => ordinal)]);
    await bulk.copy("ChangePull", ["repositoryId", "changeOrdinal", "number", "by", "judgedBy"], found.map(({ ordinal, number, by }) => [repositoryId, ordinal, number, by, ""]));
  });
}

/** Notes that changes are judged by their pull requests as those are told now. */
export async function noteJudgedBy(bulk: Bulk, repositoryId: number, states: readonly { readonly ordinal: number; readonly state: string }[]): Promise<void> {
  await bulk.execute(`UPDATE "ChangePull" k SET "judgedBy" = s.state FROM unnest($2::int[], $3::text[]) AS s(ordinal, state) WHERE k."repositoryId" = $1 AND k."changeOrdinal" = s.ordinal`,
    [repositoryId, states.map(({ ordinal }) => ordinal), states.map(({ state }) => state)]);
}
