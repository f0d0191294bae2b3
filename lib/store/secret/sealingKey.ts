import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";
import { sealedBox } from "./sealedBox";
import type { SecretKey } from "./secretKey";

/** Says with what secrets are closed from now on. */
async function publish(db: Database, key: SecretKey, now: Date): Promise<void> {
  await db.$transaction([
    db.sealingKey.deleteMany({ where: { keyId: { not: key.id } } }),
    db.sealingKey.upsert({ where: { keyId: key.id }, create: { keyId: key.id, publicKey: new Uint8Array(sealedBox.publicKey(key)), madeAt: now }, update: {} }),
  ]).catch((cause: unknown) => { throw storeError(cause); });
}

/** What secrets are closed with. Throws `unreachable` where nobody has said it yet. */
async function find(db: Database): Promise<{ readonly keyId: string; readonly publicKey: Uint8Array }> {
  const found = await db.sealingKey.findFirst({ orderBy: { madeAt: "desc" } }).catch((cause: unknown) => { throw storeError(cause); });
  if (found === null) throw new AppError("unreachable", "Nothing can be sealed yet.", { hint: "Start Byline with npm start once; it makes the key." });
  return found;
}

/** The public half of the key of secrets. */
export const sealingKey = { publish, find } as const;
