import { z } from "zod";
import type { Bulk } from "../bulk";

const rowSchema = z.object({
  ordinal: z.number(), sha: z.string(), number: z.number(), forge: z.enum(["github", "gitlab", "bitbucket", "azure", "gerrit"]), head: z.string().nullable(),
});

/** The pull request that a stored change names or was matched with; `head` is null where it was not matched. */
export type StoredPull = Readonly<z.infer<typeof rowSchema>>;

/** Of every stored change that is no merge and has one, in order. */
export async function readLandedPulls(bulk: Bulk, repositoryId: number): Promise<StoredPull[]> {
  return await bulk.query(rowSchema, `
    SELECT "ordinal", encode("sha", 'hex') AS sha, "pullNumber" AS number, "pullForge" AS forge, encode("pullHead", 'hex') AS head
    FROM "Change" WHERE "repositoryId" = $1 AND "kind" <> 'merge' AND "pullNumber" IS NOT NULL AND "pullForge" IS NOT NULL ORDER BY "ordinal"`, [repositoryId]);
}

const squashedSchema = z.object({ sha: z.string(), change: z.number() });

/** Which of these commits are stored as squashed into a change, and that one's ordinal. */
export async function findSquashed(bulk: Bulk, repositoryId: number, shas: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await bulk.query(squashedSchema, `SELECT encode("sha", 'hex') AS sha, "changeOrdinal" AS change FROM "Commit" WHERE "repositoryId" = $1 AND "squashed" AND "sha" = ANY($2::bytea[])`,
    [repositoryId, shas.map((sha) => Buffer.from(sha, "hex"))]);
  return new Map(rows.map(({ sha, change }) => [sha, change]));
}

const stateSchema = z.object({ state: z.string() });

/** Heads that did not match when they were looked at last; empty where none was. */
export async function readPullsState(bulk: Bulk, repositoryId: number): Promise<string> {
  const [row] = await bulk.query(stateSchema, `SELECT "pullsAt" AS state FROM "Repository" WHERE "id" = $1`, [repositoryId]);
  return row?.state ?? "";
}

export async function savePullsState(bulk: Bulk, repositoryId: number, state: string): Promise<void> {
  await bulk.execute(`UPDATE "Repository" SET "pullsAt" = $2 WHERE "id" = $1`, [repositoryId, state]);
}
