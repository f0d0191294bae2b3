import type { Database } from "../client";
import { storeError } from "../storeError";

/** Ids of repositories that were judged with something else than `wanted`. Those never judged yet are not among them: their reading does it. */
export async function listStaleRepositories(db: Database, wanted: string): Promise<readonly number[]> {
  const rows = await db.repository.findMany({ where: { judgedWith: { not: null }, NOT: { judgedWith: wanted } }, select: { id: true }, orderBy: { id: "asc" } })
    .catch((cause: unknown) => { throw storeError(cause); });
  return rows.map((row) => row.id);
}
