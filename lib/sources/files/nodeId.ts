/**
 * The number in an id of GitHub's GraphQL, which is what its REST and its no-reply addresses name an account by: `MDQ6VXNlcjE=` is `04:User1`, `U_kgDOABCDEF` holds the message-pack
 * array [0, number]. Null for what is neither.
 */
export function nodeId(id: string): string | null {
  const old = /^\d+:(?:User|Bot|Organization|Mannequin)(\d+)$/.exec(Buffer.from(id, "base64").toString("latin1"));
  if (old) return old[1] ?? null;
  const packed = /^(?:U|BOT|O|M)_([\w-]+)$/.exec(id);
  if (!packed) return null;
  const bytes = Buffer.from(packed[1] ?? "", "base64url");
  // 0x92: an array of two; then 0, then a number of 1, 2, 4 or 8 bytes.
  if (bytes[0] !== 0x92 || bytes[1] !== 0) return null;
  const [kind, rest] = [bytes[2] ?? 0, bytes.subarray(3)];
  if (kind < 0x80 && rest.length === 0) return String(kind);
  const width = { 0xcc: 1, 0xcd: 2, 0xce: 4, 0xcf: 8 }[kind];
  if (width === undefined || rest.length !== width) return null;
  return String(BigInt(`0x${rest.toString("hex")}`));
}
