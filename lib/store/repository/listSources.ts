import type { Database } from "../client";
import type { Repository } from "../generated/client";
import { storeError } from "../storeError";

/** Where every repository comes from, and how it stands. */
export async function listSources(db: Database): Promise<readonly Pick<Repository, "source" | "state">[]> {
  return await db.repository.findMany({ select: { source: true, state: true } }).catch((cause: unknown) => { throw storeError(cause); });
}
