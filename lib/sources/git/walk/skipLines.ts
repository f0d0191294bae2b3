import { linesRead } from "./markLines";

const newline = 0x0a;
/** Up to here a loop in JavaScript finds the newline faster than a call into native code. */
const shortLine = 64;

/** As `markLines`, without a look at what the lines say. */
export function skipLines(bytes: Buffer, start: number, end: number, most: number): void {
  let at = start;
  let lines = 0;
  for (; lines < most; lines++) {
    const lineEnd = endOfLine(bytes, at, end);
    if (lineEnd === -1) break;
    at = lineEnd + 1;
  }
  linesRead.at = at;
  linesRead.lines = lines;
  linesRead.effective = 0;
}

/** Position of the first line feed of `bytes[start..end)`, or -1. */
export function endOfLine(bytes: Buffer, start: number, end: number): number {
  const near = Math.min(start + shortLine, end);
  for (let at = start; at < near; at++) if (bytes[at] === newline) return at;
  if (near === end) return -1;
  const found = bytes.indexOf(newline, near);
  return found < end ? found : -1;
}
