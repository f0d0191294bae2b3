import type { Database } from "../client";
import { storeError } from "../storeError";

export interface Delivery {
  readonly forgeId: number;
  /** The forge's id of the message. */
  readonly delivery: string;
  readonly event: string;
}

/** Longer ago, messages are forgotten: GitHub sends none again that is older than three days. */
const keptMs = 30 * 86_400_000;

/** Takes a message of a forge; false where the same one was taken before. */
export async function takeDelivery(db: Database, { forgeId, delivery, event }: Delivery, now: Date): Promise<boolean> {
  const taken = await db.webhookDelivery.createMany({ data: [{ forgeId, delivery, event, receivedAt: now }], skipDuplicates: true }).catch((cause: unknown) => { throw storeError(cause); });
  await db.webhookDelivery.deleteMany({ where: { receivedAt: { lt: new Date(now.getTime() - keptMs) } } }).catch((cause: unknown) => { throw storeError(cause); });
  return taken.count === 1;
}
