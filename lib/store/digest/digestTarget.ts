import { z } from "zod";
import type { Rhythm } from "@/lib/core/digest/schedule";
import type { Database } from "../client";
import { storeError } from "../storeError";

/** To whom a delivery goes, and about what. */
export interface DigestTarget {
  readonly kind: string;
  readonly address: string;
  readonly userId: string | null;
  readonly isActive: boolean;
  readonly subscription: { readonly id: number; readonly name: string; readonly filter: string; readonly rhythm: Rhythm };
}

const rhythmSchema = z.enum(["weekly", "fortnightly", "monthly"]);

/** The recipient of a delivery as it stands at this moment; null where it, or what it was subscribed to, is gone. Whoever left is no recipient any more. */
export async function readDigestTarget(db: Database, recipientId: number): Promise<DigestTarget | null> {
  try {
    const recipient = await db.digestRecipient.findUnique({ where: { id: recipientId } });
    const subscription = recipient === null ? null : await db.digestSubscription.findUnique({ where: { id: recipient.subscriptionId } });
    if (recipient === null || subscription === null) return null;
    const hasLeft = recipient.userId !== null && (await db.user.count({ where: { id: recipient.userId } })) === 0;
    const { id, name, filter, rhythm, endedAt } = subscription;
    return { kind: recipient.kind, address: recipient.address, userId: recipient.userId, isActive: recipient.state === "active" && endedAt === null && !hasLeft, subscription: { id, name, filter, rhythm: rhythmSchema.parse(rhythm) } };
  } catch (cause) {
    throw storeError(cause);
  }
}

/** The mail server says that there is no such address: nothing is sent there until somebody says otherwise. */
export async function noteRefusedAddress(db: Database, recipientId: number, note: string): Promise<void> {
  await db.digestRecipient.updateMany({ where: { id: recipientId, state: "active" }, data: { state: "refused", note } }).catch((cause: unknown) => { throw storeError(cause); });
}
