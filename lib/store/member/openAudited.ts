import { tokenHash } from "../auth/tokenHash";
import type { Database } from "../client";
import { storeError } from "../storeError";

export interface OpenedSession {
  /** What the browser is given; a hash of it is stored. */
  readonly sessionToken: string;
  readonly userId: string;
  readonly expires: Date;
  /** What the browser calls itself. */
  readonly userAgent: string;
  /** With what they signed in. */
  readonly via: string;
}

const longestAgent = 200;

/** Opens a session, with its line in the audit log, in one transaction. */
export async function openAudited(db: Database, { sessionToken, userId, expires, userAgent, via }: OpenedSession, now: Date): Promise<void> {
  await db.$transaction([
    db.session.create({ data: { sessionToken: tokenHash(sessionToken), userId, expires, createdAt: now, seenAt: now, userAgent: userAgent.slice(0, longestAgent) } }),
    db.auditEvent.create({ data: { at: now, actor: userId, action: "session.open", subject: via, detail: {} } }),
  ]).catch((cause: unknown) => { throw storeError(cause); });
}
