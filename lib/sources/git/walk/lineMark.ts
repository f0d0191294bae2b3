const prime = 0x01000193;
const lowestBit = 1;

/** Mark of `bytes[start..end)` for the ledger: a hash of everything but blanks, the lowest bit set for effective lines; 0 for a blank line. */
export function lineMark(bytes: Uint8Array, start: number, end: number, effective: boolean): number {
  let hash = 0x811c9dc5;
  let letters = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte <= 0x20) continue;
    hash = Math.imul(hash ^ byte, prime);
    letters++;
  }
  if (letters === 0) return 0;
  hash ^= hash >>> 15;
  const mark = (hash & ~lowestBit) | (effective ? lowestBit : 0);
  return mark === 0 ? 2 : mark;
}
