import type { Database } from "../client";
import { storeError } from "../storeError";

/** Ids of repositories whose reading was asked for or begun and neither ended nor failed. */
export async function listUnfinished(db: Database): Promise<readonly number[]> {
  const rows = await db.repository.findMany({ where: { state: { in: ["queued", "reading"] } }, select: { id: true }, orderBy: { id: "asc" } })
    .catch((cause: unknown) => { throw storeError(cause); });
  return rows.map((row) => row.id);
}
