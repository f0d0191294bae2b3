import type { Database } from "../client";
import { tokenHash } from "../auth/tokenHash";
import { storeError } from "../storeError";

export interface StoredSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly expires: Date;
  /** What the browser calls itself; '' where it said nothing. */
  readonly userAgent: string;
  /** Whether it is the one that asks. */
  readonly isThis: boolean;
}

const seenEveryMs = 60_000;

/** The open sessions of one member, the one seen last first. `token` is that of the session that asks. */
export async function listSessions(db: Database, userId: string, token: string, now: Date): Promise<readonly StoredSession[]> {
  const rows = await db.session.findMany({ where: { userId, expires: { gt: now } }, orderBy: [{ seenAt: "desc" }, { id: "asc" }] }).catch((cause: unknown) => { throw storeError(cause); });
  const asking = tokenHash(token);
  return rows.map(({ id, createdAt, seenAt, expires, userAgent, sessionToken }) => ({ id, createdAt, seenAt, expires, userAgent, isThis: sessionToken === asking }));
}

/** Ends sessions of one member: one of them, all but that of `exceptToken`, or all. Returns how many; a line in the audit log where there were any. */
export async function endSessions(db: Database, which: { readonly userId: string; readonly id?: string; readonly exceptToken?: string }, actor: string, now: Date): Promise<number> {
  const { userId, id, exceptToken } = which;
  return await db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { userId, ...(id === undefined ? {} : { id }), ...(exceptToken === undefined ? {} : { NOT: { sessionToken: tokenHash(exceptToken) } }) } });
    if (count > 0) await tx.auditEvent.create({ data: { at: now, actor, action: "session.end", subject: userId, detail: { count } } });
    return count;
  }).catch((cause: unknown) => { throw storeError(cause); });
}

/** Ends the session of a token, by its holder: with its line in the audit log. One that is not there is nothing to end. */
export async function endByToken(db: Database, token: string, now: Date): Promise<void> {
  const sessionToken = tokenHash(token);
  await db.$transaction(async (tx) => {
    const found = await tx.session.findUnique({ where: { sessionToken } });
    if (found === null || (await tx.session.deleteMany({ where: { sessionToken } })).count === 0) return;
    await tx.auditEvent.create({ data: { at: now, actor: found.userId, action: "session.end", subject: found.userId, detail: { count: 1 } } });
  }).catch((cause: unknown) => { throw storeError(cause); });
}

/** Notes that a session is in use, once a minute at most. */
export async function noteSeen(db: Database, token: string, now: Date): Promise<void> {
  await db.session.updateMany({ where: { sessionToken: tokenHash(token), seenAt: { lt: new Date(now.getTime() - seenEveryMs) } }, data: { seenAt: now } }).catch((cause: unknown) => { throw storeError(cause); });
}
