import type { TokenScope } from "@/lib/core/report/tokenScopes";
import { tokenHash } from "../auth/tokenHash";
import type { Database } from "../client";
import { storeError } from "../storeError";

export interface NewApiToken {
  readonly userId: string;
  readonly name: string;
  /** The token itself; only its SHA-256 is stored, and its first characters to be recognised by. */
  readonly token: string;
  readonly scopes: readonly TokenScope[];
  readonly expires: Date;
}

const hintLength = 8;

/** Stores a token of a member, with a line in the audit log. Returns its id. */
export async function saveApiToken(db: Database, { userId, name, token, scopes, expires }: NewApiToken, now: Date): Promise<string> {
  try {
    return await db.$transaction(async (tx) => {
      const made = await tx.apiToken.create({ data: { userId, name, tokenHash: tokenHash(token), hint: token.slice(0, hintLength), scopes: [...scopes], createdAt: now, expires } });
      await tx.auditEvent.create({ data: { at: now, actor: userId, action: "token.create", subject: name, detail: { hint: made.hint, scopes: scopes.join(" "), expires: expires.toISOString() } } });
      return made.id;
    });
  } catch (cause) {
    throw storeError(cause);
  }
}
