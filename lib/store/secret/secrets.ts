import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";
import { seal } from "./seal";
import type { SecretKey } from "./secretKey";

export interface StoredSecret {
  readonly name: string;
  readonly keyId: string;
  readonly updatedAt: Date;
}

/** Seals a secret under its name, in place of what was there. The audit log names it and no more. */
async function save(db: Database, key: SecretKey, secret: { readonly name: string; readonly text: string }, by: { readonly actor: string; readonly now: Date }): Promise<void> {
  const data = { keyId: key.id, sealed: new Uint8Array(seal.close(key, secret.name, secret.text)) };
  await db.$transaction([
    db.secret.upsert({ where: { name: secret.name }, create: { name: secret.name, ...data }, update: data }),
    db.auditEvent.create({ data: { at: by.now, actor: by.actor, action: "secret.set", subject: secret.name } }),
  ]).catch((cause: unknown) => { throw storeError(cause); });
}

/** The secret of this name; null where there is none. `key` is asked for only then. Throws `refused` where it was sealed with another key. */
async function read(db: Database, key: () => Promise<SecretKey>, name: string): Promise<string | null> {
  const row = await db.secret.findUnique({ where: { name } }).catch((cause: unknown) => { throw storeError(cause); });
  if (row === null) return null;
  const present = await key();
  if (row.keyId !== present.id) throw new AppError("refused", `The secret ${name} is sealed with another key.`, { hint: "Start Byline with the BYLINE_SECRET_KEY it was sealed with, or rotate: npm run -s byline -- secrets rotate" });
  return seal.open(present, name, row.sealed);
}

/** What is stored, without the secrets. */
async function list(db: Database): Promise<readonly StoredSecret[]> {
  return await db.secret.findMany({ select: { name: true, keyId: true, updatedAt: true }, orderBy: { name: "asc" } }).catch((cause: unknown) => { throw storeError(cause); });
}

/** Secrets at rest. */
export const secrets = { save, read, list } as const;
