import type { Database } from "../client";
import { storeError } from "../storeError";

/** Providers whose accounts open a member's sessions, each once. */
export async function connectedProviders(db: Database, userId: string): Promise<readonly string[]> {
  const rows = await db.account.findMany({ where: { userId }, select: { provider: true }, distinct: ["provider"], orderBy: { provider: "asc" } }).catch((cause: unknown) => { throw storeError(cause); });
  return rows.map(({ provider }) => provider);
}
