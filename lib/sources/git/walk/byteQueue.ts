import { endOfLine } from "./skipLines";

const newline = 0x0a;
const leastRoom = 1 << 18;

/** Bytes that arrive in chunks and are read by position: `bytes[at]` up to `end`, in one buffer that is used again. Lines of any length are searched once. */
export class ByteQueue {
  bytes: Buffer = Buffer.allocUnsafeSlow(leastRoom);
  at = 0;
  end = 0;
  /** After the last newline that has arrived: whole lines end here. */
  wholeEnd = 0;

  push(chunk: Buffer): void {
    if (this.at === this.end) this.at = this.end = this.wholeEnd = 0;
    if (this.end + chunk.length > this.bytes.length) this.makeRoom(this.end - this.at + chunk.length);
    chunk.copy(this.bytes, this.end);
    const last = chunk.lastIndexOf(newline);
    if (last !== -1) this.wholeEnd = this.end + last + 1;
    this.end += chunk.length;
  }

  /** Position of the newline that ends the line at `at`, or -1 where it has not arrived. */
  lineEnd(): number {
    return this.at < this.wholeEnd ? endOfLine(this.bytes, this.at, this.wholeEnd) : -1;
  }

  /** Position of the next NUL from `from`, or -1. */
  nul(from: number): number {
    const found = this.bytes.indexOf(0, from);
    return found < this.end ? found : -1;
  }

  /** Room for `least` bytes: most often what is left only moves to the front. */
  private makeRoom(least: number): void {
    const room = least * 2 > this.bytes.length ? Buffer.allocUnsafeSlow(least * 2) : this.bytes;
    this.bytes.copy(room, 0, this.at, this.end);
    this.wholeEnd = Math.max(this.wholeEnd - this.at, 0);
    this.end -= this.at;
    this.at = 0;
    this.bytes = room;
  }
}
