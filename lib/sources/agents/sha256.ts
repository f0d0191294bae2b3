import { createHash } from "node:crypto";

/** SHA-256 of the text's UTF-8 bytes: 32 bytes. */
export function sha256(text: string): Uint8Array {
  return createHash("sha256").update(text).digest();
}
