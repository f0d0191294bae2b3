import type { IntList } from "@/lib/core/ledger/intList";
import { linesRead, markLines } from "./markLines";

const newline = 0x0a;

/** As `markLines`, and appends two independent 32-bit hashes of all bytes of each line: together as good as 64 bits. */
export function hashLines(bytes: Uint8Array, start: number, end: number, most: number, marks: IntList, first: IntList, second: IntList): void {
  markLines(bytes, start, end, most, marks);
  for (let at = start + 1, stop = linesRead.at; at < stop; at += 2) {
    const from = at;
    let one = 0x811c9dc5 | 0;
    let other = 0x9747b28c | 0;
    for (let byte = bytes[at] ?? newline; byte !== newline; byte = bytes[++at] ?? newline) {
      one = Math.imul(one ^ byte, 0x01000193);
      other = (Math.imul(other, 0x5bd1e995) + byte) | 0;
    }
    first.push((one ^ (one >>> 15)) | 0);
    second.push((other ^ (at - from)) | 0);
  }
}
