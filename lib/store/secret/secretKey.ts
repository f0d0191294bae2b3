import { createHash, hkdfSync } from "node:crypto";
import { AppError } from "@/lib/errors";

/** What secrets are sealed with. Never printed; `id` names it without telling it. */
export interface SecretKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** The key that follows from 32 random bytes (HKDF-SHA-256, so that the same bytes can serve for something else too). Throws `bad-input` for any other length. */
export function secretKey(material: Uint8Array): SecretKey {
  if (material.length !== 32) throw new AppError("bad-input", "A key for secrets has 32 bytes.", { hint: "Make one with: openssl rand -base64 32" });
  const derived = (info: string) => Buffer.from(hkdfSync("sha256", material, "byline", info, 32));
  return { bytes: derived("secrets at rest, 1"), id: createHash("sha256").update(derived("name of the key, 1")).digest("hex").slice(0, 16) };
}
