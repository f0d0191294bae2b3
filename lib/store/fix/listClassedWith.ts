import type { Database } from "../client";
import { storeError } from "../storeError";

/** Every repository that has been judged, and what its changes were classed with. */
export async function listClassedWith(db: Database): Promise<readonly { readonly id: number; readonly classedWith: string }[]> {
  return await db.repository.findMany({ where: { judgedWith: { not: null } }, select: { id: true, classedWith: true }, orderBy: { id: "asc" } }).catch((cause: unknown) => { throw storeError(cause); });
}
