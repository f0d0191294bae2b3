import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";
import { seal } from "./seal";
import type { SecretKey } from "./secretKey";
import { secrets } from "./secrets";

/**
 * Seals every secret with `to` instead of `from`, in one transaction: killed at any moment all of them have the old key, or all the new one. What has the
 * new one already is left as it is, so that it can be run again. Throws `refused`, and changes nothing, where one has neither. Returns how many it sealed.
 */
export async function rotateSecrets(db: Database, from: SecretKey, to: SecretKey, by: { readonly actor: string; readonly now: Date }): Promise<number> {
  try {
    return await db.$transaction(async (tx) => {
      // Nobody stores a secret with the old key meanwhile.
      await tx.$executeRaw`LOCK TABLE "Secret" IN SHARE ROW EXCLUSIVE MODE`;
      const due = (await tx.secret.findMany()).filter(({ keyId }) => keyId !== to.id);
      for (const row of due) {
        const { name, keyId } = row;
        // A box of the new key stays open to it; it is sealed like the others on this occasion.
        const key = [from, to].find(({ id }) => keyId.replace(/^box:/, "") === id);
        if (key === undefined) throw new AppError("refused", `The secret ${name} has neither the old key nor the new one; nothing was changed.`, { hint: "Give the key that it was sealed with as BYLINE_SECRET_KEY_OLD." });
        await tx.secret.update({ where: { name }, data: { keyId: to.id, sealed: new Uint8Array(seal.close(to, name, secrets.openRow(key, row))) } });
      }
      if (due.length > 0) await tx.auditEvent.create({ data: { at: by.now, actor: by.actor, action: "secret.rotate", subject: "secrets", detail: { count: due.length } } });
      return due.length;
    }, { timeout: 60_000 });
  } catch (cause) {
    throw storeError(cause);
  }
}
