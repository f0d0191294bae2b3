const space = 0x20;
const comma = 0x2c;
const minus = 0x2d;
const plus = 0x2b;
const zero = 0x30;
const nine = 0x39;

/** A hunk's place and size as git prints it. Reused, so read it before the next call. */
export const hunkHeader = { oldStart: 0, deleted: 0, newStart: 0, added: 0 };

/** Reads `@@ -a[,b] +c[,d] @@ …` in `bytes[start..end)` into `hunkHeader`. A missing count is 1. */
export function parseHunkHeader(bytes: Buffer, start: number, end: number): void {
  let position = start;
  while (position < end && bytes[position] !== minus) position++;
  hunkHeader.oldStart = numberAt(bytes, position + 1, end);
  hunkHeader.deleted = countAfter(bytes, position + 1, end);
  while (position < end && bytes[position] !== plus) position++;
  hunkHeader.newStart = numberAt(bytes, position + 1, end);
  hunkHeader.added = countAfter(bytes, position + 1, end);
}

function numberAt(bytes: Buffer, start: number, end: number): number {
  let number = 0;
  for (let position = start; position < end; position++) {
    const byte = bytes[position];
    if (byte === undefined || byte < zero || byte > nine) break;
    number = number * 10 + (byte - zero);
  }
  return number;
}

function countAfter(bytes: Buffer, start: number, end: number): number {
  let position = start;
  while (position < end && bytes[position] !== space && bytes[position] !== comma) position++;
  if (bytes[position] !== comma) return 1;
  return numberAt(bytes, position + 1, end);
}
