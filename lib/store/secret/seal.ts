import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { AppError } from "@/lib/errors";
import type { SecretKey } from "./secretKey";

const ivLength = 12;
const tagLength = 16;

/** AES-256-GCM: 12 bytes of nonce, 16 of tag, the rest. The name is bound to it, so that a row cannot be passed off as another. */
function close(key: SecretKey, name: string, text: string): Buffer {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv("aes-256-gcm", key.bytes, iv).setAAD(Buffer.from(name));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** Throws `unreadable` where the key, the name or a single bit is another. */
function open(key: SecretKey, name: string, sealed: Uint8Array): string {
  try {
    const bytes = Buffer.from(sealed);
    const decipher = createDecipheriv("aes-256-gcm", key.bytes, bytes.subarray(0, ivLength), { authTagLength: tagLength }).setAAD(Buffer.from(name));
    decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
    return Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]).toString("utf8");
  } catch {
    // The cause says nothing that helps, and is not handed on.
    throw new AppError("unreadable", `The secret ${name} cannot be opened.`, { hint: "It was sealed with another key, or its row was changed. Store it again with: npm run -s byline -- secrets set" });
  }
}

/** Closes and opens what must not be read by whoever reads the database. */
export const seal = { close, open } as const;
