/** SHA-256 of the text's UTF-8 bytes: 32 bytes. Given by the caller: core has no crypto of its own. */
export type Sha256 = (text: string) => Uint8Array;

const keptBytes = 16;
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The first 16 bytes of a normalised line's SHA-256 in base64url without padding: 22 characters. */
export function hashLine(normalised: string, sha256: Sha256): string {
  let bits = 0n;
  for (const byte of sha256(normalised).subarray(0, keptBytes)) bits = (bits << 8n) | BigInt(byte);
  // 128 bits are 21 full characters of 6 bits and one of 2, filled up with 4 zeros.
  bits <<= 4n;
  let text = "";
  for (let at = 21n; at >= 0n; at -= 1n) text += alphabet.charAt(Number((bits >> (at * 6n)) & 63n));
  return text;
}
