import type { Database } from "../client";
import { storeError } from "../storeError";

/** Ids of all repositories, in the order in which they were added. */
export async function listRepositoryIds(db: Database): Promise<readonly number[]> {
  return (await db.repository.findMany({ select: { id: true }, orderBy: { id: "asc" } }).catch((cause: unknown) => { throw storeError(cause); })).map(({ id }) => id);
}
