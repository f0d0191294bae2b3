import { randomBytes } from "node:crypto";
import type { Database } from "../client";
import { storeError } from "../storeError";
import { seal } from "./seal";
import type { SecretKey } from "./secretKey";
import { secrets } from "./secrets";

const name = "installation:people";

/**
 * 32 random bytes of this installation, made when they are first asked for and sealed like every secret: what is hashed with them can be compared and not
 * tried out by whoever reads the database. They stay the same when the key they are sealed with is rotated. Throws `refused` where it is another one.
 */
export async function installationKey(db: Database, key: () => Promise<SecretKey>): Promise<Uint8Array> {
  const there = await secrets.read(db, key, name);
  if (there !== null) return Buffer.from(there, "hex");
  const present = await key();
  const sealed = new Uint8Array(seal.close(present, name, randomBytes(32).toString("hex")));
  await db.secret.createMany({ data: [{ name, keyId: present.id, sealed }], skipDuplicates: true }).catch((cause: unknown) => { throw storeError(cause); });
  return Buffer.from((await secrets.read(db, key, name)) ?? "", "hex");
}
