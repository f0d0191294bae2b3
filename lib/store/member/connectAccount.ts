import type { Database } from "../client";
import { storeError } from "../storeError";

export interface ConnectedAccount {
  readonly userId: string;
  readonly type: string;
  readonly provider: string;
  /** Id of the account there. */
  readonly providerAccountId: string;
}

/** Lets an account of a provider open a member's sessions, with its line in the audit log. Tokens of the provider are not kept. */
export async function connectAccount(db: Database, { userId, type, provider, providerAccountId }: ConnectedAccount, now: Date): Promise<void> {
  await db.$transaction([
    db.account.create({ data: { userId, type, provider, providerAccountId } }),
    db.auditEvent.create({ data: { at: now, actor: userId, action: "account.connect", subject: provider, detail: {} } }),
  ]).catch((cause: unknown) => { throw storeError(cause); });
}
