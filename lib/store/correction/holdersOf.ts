import type { Database } from "../client";
import { storeError } from "../storeError";

/** Ids of the repositories that hold a commit, forks and mirrors too. */
export async function holdersOf(db: Database, sha: string): Promise<readonly number[]> {
  const rows = await db.commit.findMany({ where: { sha: Buffer.from(sha, "hex") }, select: { repositoryId: true }, orderBy: { repositoryId: "asc" } }).catch((cause: unknown) => { throw storeError(cause); });
  return rows.map(({ repositoryId }) => repositoryId);
}
