import type { Database } from "../client";
import { storeError } from "../storeError";

/** What a forge said of who may read a repository: everybody, or these accounts, by its ids; or why it said nothing. */
export type ToldReaders = { readonly isPublic: boolean; readonly accounts: readonly string[] } | { readonly error: string };

/** Stores what a forge said just now. Where it said nothing, what it said before stands and goes on ageing. */
export async function saveReaders(db: Database, { forgeId, externalId }: { readonly forgeId: number; readonly externalId: string }, told: ToldReaders, now: Date): Promise<void> {
  const where = { forgeId_externalId: { forgeId, externalId } };
  const data = "error" in told ? { errorMessage: told.error, askedAt: now } : { isPublic: told.isPublic, accounts: [...told.accounts], checkedAt: now, askedAt: now, errorMessage: null };
  await db.forgeReaders.upsert({ where, create: { forgeId, externalId, ...data }, update: data }).catch((cause: unknown) => { throw storeError(cause); });
}
