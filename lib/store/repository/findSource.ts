import type { Database } from "../client";
import { storeError } from "../storeError";

/** The repository that was added from this source, or null. */
export async function findSource(db: Database, source: string): Promise<{ id: number; slug: string } | null> {
  return await db.repository.findUnique({ where: { source }, select: { id: true, slug: true } })
    .catch((cause: unknown) => { throw storeError(cause); });
}
