/** Two independent 32-bit hashes of one line: together as good as 64 bits. Reused, so read it before the next call. */
export const lineHash = { first: 0, second: 0 };

/** Hashes `bytes[start..end)` into `lineHash`. */
export function hashLine(bytes: Buffer, start: number, end: number): void {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    first = Math.imul(first ^ byte, 0x01000193);
    second = Math.imul(second, 0x5bd1e995) + byte;
  }
  lineHash.first = (first ^ (first >>> 15)) | 0;
  lineHash.second = (second ^ (end - start)) | 0;
}
