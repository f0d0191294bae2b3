import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";

export interface Objection {
  readonly id: string;
  readonly userId: string;
  /** Name or address of the member. */
  readonly person: string;
  readonly reason: string;
  readonly madeAt: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly withdrawnAt: Date | null;
}

const longest = 4_000;

function demandText(text: string, what: string): string {
  if (text === "" || text.length > longest) throw new AppError("bad-input", `${what} is missing, or too long.`, { hint: `Write at most ${String(longest)} characters.` });
  return text;
}

/** Stores what a member has against the use of their data. The audit log says that, and not why. */
async function make(db: Database, userId: string, reason: string, now: Date): Promise<void> {
  const text = demandText(reason, "The reason");
  try {
    await db.$transaction(async (tx) => {
      const { id } = await tx.objection.create({ data: { userId, reason: text, madeAt: now } });
      await tx.auditEvent.create({ data: { at: now, actor: userId, action: "objection.make", subject: id } });
    });
  } catch (cause) {
    throw storeError(cause);
  }
}

/** Takes an objection of one's own back. Throws `not-found` for somebody else's. */
async function withdraw(db: Database, userId: string, id: string, now: Date): Promise<void> {
  try {
    await db.$transaction(async (tx) => {
      const { count } = await tx.objection.updateMany({ where: { id, userId, withdrawnAt: null }, data: { withdrawnAt: now } });
      if (count === 0) throw new AppError("not-found", "There is no such objection of yours.", { hint: "It may have been withdrawn already." });
      await tx.auditEvent.create({ data: { at: now, actor: userId, action: "objection.withdraw", subject: id } });
    });
  } catch (cause) {
    throw storeError(cause);
  }
}

/** An owner's answer; a second one takes the place of the first. Throws `not-found` where it was withdrawn. */
async function answer(db: Database, by: { readonly actor: string; readonly now: Date }, id: string, note: string): Promise<void> {
  const text = demandText(note, "The answer");
  try {
    await db.$transaction(async (tx) => {
      const { count } = await tx.objection.updateMany({ where: { id, withdrawnAt: null }, data: { answer: text, answeredBy: by.actor, answeredAt: by.now } });
      if (count === 0) throw new AppError("not-found", "There is no such objection any more.", { hint: "It may have been withdrawn." });
      await tx.auditEvent.create({ data: { at: by.now, actor: by.actor, action: "objection.answer", subject: id } });
    });
  } catch (cause) {
    throw storeError(cause);
  }
}

/** Objections of one member, or with null of all, newest first. */
async function list(db: Database, userId: string | null): Promise<readonly Objection[]> {
  const rows = await db.objection.findMany({ where: userId === null ? {} : { userId }, orderBy: [{ madeAt: "desc" }, { id: "desc" }], include: { user: { select: { name: true, email: true } } } })
    .catch((cause: unknown) => { throw storeError(cause); });
  return rows.map(({ user, id, userId: who, reason, madeAt, answer: note, answeredAt, withdrawnAt }) => ({ id, userId: who, person: user.name ?? user.email ?? who, reason, madeAt, answer: note, answeredAt, withdrawnAt }));
}

/** What members have against the use of their data, and what became of it. */
export const objections = { make, withdraw, answer, list } as const;
