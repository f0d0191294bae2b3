const space = 0x20;
const comma = 0x2c;
const minus = 0x2d;
const plus = 0x2b;
const zero = 0x30;
const nine = 0x39;

/** Counts of `@@ -a[,b] +c[,d] @@ …` in `bytes[start..end)`: lines removed and added. A missing count is 1. */
export function parseHunkHeader(bytes: Buffer, start: number, end: number): { deleted: number; added: number } {
  let position = start;
  while (position < end && bytes[position] !== minus) position++;
  const deleted = countAfter(bytes, position + 1, end);
  while (position < end && bytes[position] !== plus) position++;
  return { deleted, added: countAfter(bytes, position + 1, end) };
}

function countAfter(bytes: Buffer, start: number, end: number): number {
  let position = start;
  while (position < end && bytes[position] !== space && bytes[position] !== comma) position++;
  if (bytes[position] !== comma) return 1;
  let count = 0;
  for (position++; position < end; position++) {
    const byte = bytes[position];
    if (byte === undefined || byte < zero || byte > nine) break;
    count = count * 10 + (byte - zero);
  }
  return count;
}
