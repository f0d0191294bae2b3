import { createHmac } from "node:crypto";

const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/**
 * The name that stands for a person under works-council: `person-7k2mh9qx`. Stable inside one organisation, another in the next, and not to be
 * had back without the key (HMAC-SHA-256 over organisation and person, so that nobody can try names). Same input, same pseudonym.
 * @param key at least 32 bytes of the installation, derived for this purpose alone. Throws RangeError for less.
 */
export function pseudonymOf(key: Uint8Array, organisation: string, person: string): string {
  if (key.length < 32) throw new RangeError("A key for pseudonyms has at least 32 bytes.");
  const digest = createHmac("sha256", key).update(JSON.stringify(["byline pseudonym 1", organisation, person])).digest();
  return `person-${[...digest.subarray(0, 8)].map((byte) => letters[byte % letters.length] ?? "").join("")}`;
}
