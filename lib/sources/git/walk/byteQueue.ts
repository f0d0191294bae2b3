import { endOfLine } from "./skipLines";

const leastRoom = 1 << 18;

/** Bytes that arrive in chunks and are read by position: `bytes[at]` up to `end`, in one buffer that is used again. Lines of any length are searched once. */
export class ByteQueue {
  bytes: Buffer = Buffer.allocUnsafeSlow(leastRoom);
  at = 0;
  end = 0;
  /** No newline lies between `at` and here. */
  private searched = 0;

  push(chunk: Buffer): void {
    if (this.at === this.end) this.at = this.end = this.searched = 0;
    if (this.end + chunk.length > this.bytes.length) this.makeRoom(this.end - this.at + chunk.length);
    chunk.copy(this.bytes, this.end);
    this.end += chunk.length;
  }

  /** Position of the newline that ends the line at `at`, or -1 where it has not arrived. */
  lineEnd(): number {
    const found = endOfLine(this.bytes, Math.max(this.searched, this.at), this.end);
    if (found === -1) this.searched = this.end;
    return found;
  }

  /** Whether the line at `at` was looked through before and has still not ended. */
  isWaiting(): boolean {
    return this.searched > this.at && this.lineEnd() === -1;
  }

  /** Says that the line at `at` was looked through to the end of what has arrived. */
  wait(): void {
    this.searched = this.end;
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
    this.searched = Math.max(this.searched - this.at, 0);
    this.end -= this.at;
    this.at = 0;
    this.bytes = room;
  }
}
