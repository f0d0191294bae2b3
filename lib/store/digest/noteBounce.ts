import { saveAuditEvent } from "../audit/saveAuditEvent";
import type { Database } from "../client";
import { storeError } from "../storeError";

export interface BounceNote {
  readonly recipientId: number;
  /** Of the mail that came back, without what stands behind the @; null where the report does not say. */
  readonly messageId: string | null;
  /** later: it will be tried again by others, or was given up for now. */
  readonly kind: "gone" | "later" | "complaint";
  readonly words: string;
}

/** So many in a row that were given up for now are taken for an address that is gone. */
const mostLater = 3;

async function stateAfter(db: Database, { recipientId, kind }: BounceNote): Promise<string | null> {
  if (kind !== "later") return kind === "gone" ? "bounced" : "complained";
  const last = await db.digestDelivery.findMany({ where: { recipientId, state: { in: ["accepted", "bounced"] } }, orderBy: { dueAt: "desc" }, take: mostLater, select: { state: true } });
  return last.length === mostLater && last.every(({ state }) => state === "bounced") ? "bounced" : null;
}

/** Writes down that a mail came back, or was called spam. Nothing more is sent to an address that is gone or whose reader complained. The same report twice is one. Returns whether the recipient is stopped by it. */
export async function noteBounce(db: Database, note: BounceNote, now: Date): Promise<boolean> {
  const { recipientId, messageId, kind, words } = note;
  try {
    if (messageId !== null && kind !== "complaint") await db.digestDelivery.updateMany({ where: { recipientId, messageId, state: "accepted" }, data: { state: "bounced", reason: words } });
    const state = await stateAfter(db, note);
    if (state === null) return false;
    const { count } = await db.digestRecipient.updateMany({ where: { id: recipientId, kind: "mail", state: "active" }, data: { state, note: words } });
    if (count > 0) await saveAuditEvent(db, { actor: "byline", action: kind === "complaint" ? "digest.complaint" : "digest.bounce", subject: String(recipientId), detail: {} }, now);
    return count > 0;
  } catch (cause) {
    throw storeError(cause);
  }
}
