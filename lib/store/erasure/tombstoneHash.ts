import { createHmac } from "node:crypto";
import { personKey } from "@/lib/core/erasure/personKey";

export type TombstoneKind = "address" | "name" | "word";

/** What is stored of an erased address or name, or of a name's first word: HMAC-SHA-256 with the installation's key. */
export function tombstoneHash(key: Uint8Array, kind: TombstoneKind, text: string): Buffer {
  return createHmac("sha256", key).update(`byline tombstone 1\0${kind}\0${kind === "address" ? personKey.address(text) : personKey.name(text)}`).digest();
}
