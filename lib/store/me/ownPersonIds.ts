import type { Database } from "../client";
import { storeError } from "../storeError";

/** Numbers of the persons that some identities, which are the reader's own, belong to. */
export async function ownPersonIds(db: Database, identities: readonly number[]): Promise<number[]> {
  const rows = await db.identity.findMany({ where: { id: { in: [...identities] }, personId: { not: null } }, select: { personId: true }, distinct: ["personId"], orderBy: { personId: "asc" } }).catch((cause: unknown) => { throw storeError(cause); });
  return rows.flatMap(({ personId }) => personId ?? []);
}
