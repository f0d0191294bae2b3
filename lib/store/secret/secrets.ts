import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";
import { seal } from "./seal";
import { sealedBox } from "./sealedBox";
import { sealingKey } from "./sealingKey";
import type { SecretKey } from "./secretKey";

export interface StoredSecret {
  readonly name: string;
  readonly keyId: string;
  readonly updatedAt: Date;
}

/** What a key's id becomes for secrets that were closed with its public half. */
const boxed = (keyId: string) => `box:${keyId}`;

async function store(db: Database, name: string, data: { readonly keyId: string; readonly sealed: Uint8Array<ArrayBuffer> }, by: { readonly actor: string; readonly now: Date }): Promise<void> {
  await db.$transaction([
    db.secret.upsert({ where: { name }, create: { name, ...data }, update: data }),
    db.auditEvent.create({ data: { at: by.now, actor: by.actor, action: "secret.set", subject: name } }),
  ]).catch((cause: unknown) => { throw storeError(cause); });
}

/** Seals a secret without the key that opens it: what pages take they cannot read. Throws `unreachable` where no key was published yet. */
async function put(db: Database, { name, text }: { readonly name: string; readonly text: string }, by: { readonly actor: string; readonly now: Date }): Promise<void> {
  const { keyId, publicKey } = await sealingKey.find(db);
  await store(db, name, { keyId: boxed(keyId), sealed: new Uint8Array(sealedBox.close(publicKey, name, text)) }, by);
}

/** Seals a secret under its name, in place of what was there. The audit log names it and no more. */
async function save(db: Database, key: SecretKey, secret: { readonly name: string; readonly text: string }, by: { readonly actor: string; readonly now: Date }): Promise<void> {
  await store(db, secret.name, { keyId: key.id, sealed: new Uint8Array(seal.close(key, secret.name, secret.text)) }, by);
}

/** What stands in a row, by the key it was sealed with. Throws `refused` for another one. */
function openRow(key: SecretKey, { name, keyId, sealed }: { readonly name: string; readonly keyId: string; readonly sealed: Uint8Array }): string {
  if (keyId === key.id) return seal.open(key, name, sealed);
  if (keyId === boxed(key.id)) return sealedBox.open(key, name, sealed);
  throw new AppError("refused", `The secret ${name} is sealed with another key.`, { hint: "Start Byline with the BYLINE_SECRET_KEY it was sealed with, or rotate: npm run -s byline -- secrets rotate" });
}

/** The secret of this name; null where there is none. `key` is asked for only then. Throws `refused` where it was sealed with another key. */
async function read(db: Database, key: () => Promise<SecretKey>, name: string): Promise<string | null> {
  const row = await db.secret.findUnique({ where: { name } }).catch((cause: unknown) => { throw storeError(cause); });
  if (row === null) return null;
  return openRow(await key(), row);
}

/** What is stored, without the secrets. */
async function list(db: Database): Promise<readonly StoredSecret[]> {
  return await db.secret.findMany({ select: { name: true, keyId: true, updatedAt: true }, orderBy: { name: "asc" } }).catch((cause: unknown) => { throw storeError(cause); });
}

/** Secrets at rest. */
export const secrets = { save, put, read, openRow, list } as const;
