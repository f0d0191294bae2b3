import type { IntList } from "@/lib/core/ledger/intList";
import { linesRead } from "./markLines";

const newline = 0x0a;

/** Reads lines as `markLines` does, and appends two independent 32-bit hashes of all bytes of each: together as good as 64 bits. Says nothing of effective lines. */
export function hashLines(bytes: Uint8Array, start: number, end: number, most: number, first: IntList, second: IntList): void {
  first.reserve(Math.min(most, end - start));
  second.reserve(Math.min(most, end - start));
  const [ones, others] = [first.values, second.values];
  let filled = first.length;
  let at = start;
  let lines = 0;
  for (; lines < most; lines++) {
    let one = 0x811c9dc5 | 0;
    let other = 0x9747b28c | 0;
    let stop = at + 1;
    for (; stop < end; stop++) {
      const byte = bytes[stop] ?? newline;
      if (byte === newline) break;
      one = Math.imul(one ^ byte, 0x01000193);
      other = (Math.imul(other, 0x5bd1e995) + byte) | 0;
    }
    if (stop >= end) break;
    ones[filled] = one ^ (one >>> 15);
    others[filled++] = other ^ (stop - at - 1);
    at = stop + 1;
  }
  first.length = second.length = filled;
  linesRead.at = at;
  linesRead.lines = lines;
  linesRead.effective = 0;
}
