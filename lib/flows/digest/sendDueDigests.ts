import { randomUUID } from "node:crypto";
import { deliveryClaims } from "@/lib/store/digest/deliveryClaims";
import { planDueDigests } from "@/lib/store/digest/dueDigests";
import { openMailer } from "../mail/openMailer";
import { deliverDigest } from "./deliverDigest";
import type { DeliverySettings } from "./deliverySettings";
import { retryAt } from "./retryAt";

export interface SentDigests {
  /** How many deliveries ended so: `accepted: 9, skipped: 1`. */
  readonly ends: Readonly<Record<string, number>>;
}

/**
 * Sends every digest that is due. Any number of processes may do it at once, and any of them may end at any moment: a delivery is one row, held by one process for five minutes, and what is not
 * known to have been refused before its last byte is never sent twice.
 */
export async function sendDueDigests(settings: DeliverySettings, signal: AbortSignal): Promise<SentDigests> {
  const now = () => new Date(settings.clock());
  await planDueDigests(settings.db, now());
  const mailer = settings.mail === null ? null : openMailer(settings.mail);
  const name = randomUUID();
  const ends: Record<string, number> = {};
  try {
    for (let count = 0; !signal.aborted; count++) {
      const delivery = await deliveryClaims.claim(settings.db, `${name}-${String(count)}`, now());
      if (delivery === null) break;
      const end = await deliverDigest(settings, mailer, delivery).catch(async (cause: unknown) => {
        // One that cannot be composed does not hold up the others.
        const reason = cause instanceof Error ? cause.message : "It could not be composed.";
        await deliveryClaims.release(settings.db, delivery, { reason, nextTryAt: retryAt(delivery.attempts, settings.clock()) }, now());
        return { state: "put off" };
      });
      ends[end.state] = (ends[end.state] ?? 0) + 1;
    }
  } finally {
    mailer?.close();
  }
  return { ends };
}
