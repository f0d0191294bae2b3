import { randomBytes } from "node:crypto";
import { tokenChecksum } from "./isTokenText";

/** A new token: `byl_`, 32 random bytes in base64url, six characters of checksum. Scanners know it by its prefix, typing errors show without a look-up. */
export function newTokenText(): string {
  const body = randomBytes(32).toString("base64url");
  return `byl_${body}${tokenChecksum(body)}`;
}
