import { isEffectiveLine } from "@/lib/core/history/isEffectiveLine";
import type { IntList } from "@/lib/core/ledger/intList";

const newline = 0x0a;
/** Up to here bytes are blanks and controls. */
const blank = 0x20;
/** As a 32-bit number with a sign: with any other the loop below runs at half its speed. */
const seed = 0x811c9dc5 | 0;
const prime = 0x01000193;
const lowestBit = 1;

/** What the last call read: where it stopped, how many lines, how many of them effective. Reused, so read it before the next call. */
export const linesRead = { at: 0, lines: 0, effective: 0 };

/** Mark of the line that `markLine` read. */
let mark = 0;

/**
 * Reads up to `most` whole lines of `bytes[start..end)`, each with one byte of prefix before it and a line feed at its end, and appends the mark of each:
 * a hash of everything but blanks, the lowest bit set for effective lines (`isEffectiveLine`); 0 for a blank line. One pass, because every byte of a history goes through it.
 */
export function markLines(bytes: Uint8Array, start: number, end: number, most: number, marks: IntList): void {
  marks.reserve(Math.min(most, end - start));
  const { values } = marks;
  let filled = marks.length;
  let at = start;
  let lines = 0;
  let effective = 0;
  for (; lines < most; lines++) {
    const lineEnd = markLine(bytes, at + 1, end);
    if (lineEnd === -1) break;
    values[filled++] = mark;
    effective += mark & lowestBit;
    at = lineEnd + 1;
  }
  marks.length = filled;
  linesRead.at = at;
  linesRead.lines = lines;
  linesRead.effective = effective;
}

/** Position of the line feed that ends the line at `start`, or -1 where it has not arrived. */
function markLine(bytes: Uint8Array, start: number, end: number): number {
  let hash = seed;
  let at = start;
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === newline) break;
    // All ones where the byte says something: a branch would be guessed wrong at every word.
    const says = (blank - byte) >> 31;
    hash = Math.imul(hash ^ (byte & says), 1 + ((prime - 1) & says));
  }
  if (at >= end) return -1;
  mark = hash === seed && isBlank(bytes, start, at) ? 0 : markOf(hash, isEffectiveLine(bytes, start, at));
  return at;
}

function markOf(hash: number, effective: boolean): number {
  const found = ((hash ^ (hash >>> 15)) & ~lowestBit) | (effective ? lowestBit : 0);
  return found === 0 ? 2 : found;
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((bytes[at] ?? 0) > blank) return false;
  return true;
}
