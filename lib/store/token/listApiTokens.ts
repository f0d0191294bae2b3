import type { Database } from "../client";
import { storeError } from "../storeError";

export interface StoredApiToken {
  readonly id: string;
  readonly name: string;
  /** Its first characters. */
  readonly hint: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expires: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

const shown = { id: true, name: true, hint: true, scopes: true, createdAt: true, expires: true, lastUsedAt: true, revokedAt: true } as const;

/** The tokens of one member, newest first; those that were revoked or have run out too. */
export async function listApiTokens(db: Database, userId: string): Promise<readonly StoredApiToken[]> {
  return await db.apiToken.findMany({ where: { userId }, select: shown, orderBy: [{ createdAt: "desc" }, { id: "desc" }] }).catch((cause: unknown) => { throw storeError(cause); });
}
