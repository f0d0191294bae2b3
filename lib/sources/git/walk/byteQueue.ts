const newline = 0x0a;
/** Up to here a loop in JavaScript finds the newline faster than a call into native code. */
const shortLine = 64;

/** Bytes that arrive in chunks and are read by position: `bytes[at]` up to `end`. Lines of any length are searched once. */
export class ByteQueue {
  bytes: Buffer = Buffer.alloc(0);
  at = 0;
  end = 0;
  private owned = false;
  /** No newline lies between `at` and here. */
  private searched = 0;

  push(chunk: Buffer): void {
    const rest = this.end - this.at;
    if (rest === 0) this.replace(chunk, chunk.length, false);
    else if (this.owned && this.end + chunk.length <= this.bytes.length) {
      chunk.copy(this.bytes, this.end);
      this.end += chunk.length;
    } else {
      const larger = Buffer.allocUnsafe(Math.max(rest * 2, rest + chunk.length));
      this.bytes.copy(larger, 0, this.at, this.end);
      chunk.copy(larger, rest);
      const searched = Math.max(this.searched - this.at, 0);
      this.replace(larger, rest + chunk.length, true);
      this.searched = searched;
    }
  }

  /** Position of the newline that ends the line at `at`, or -1 where it has not arrived. */
  lineEnd(): number {
    const { bytes, end } = this;
    let from = this.searched > this.at ? this.searched : this.at;
    const near = from + shortLine < end ? from + shortLine : end;
    for (; from < near; from++) if (bytes[from] === newline) return from;
    const found = from < end ? bytes.indexOf(newline, from) : -1;
    if (found !== -1 && found < end) return found;
    this.searched = end;
    return -1;
  }

  /** Position of the next NUL from `from`, or -1. */
  nul(from: number): number {
    const found = this.bytes.indexOf(0, from);
    return found < this.end ? found : -1;
  }

  private replace(bytes: Buffer, end: number, owned: boolean): void {
    this.bytes = bytes;
    this.at = 0;
    this.end = end;
    this.owned = owned;
    this.searched = 0;
  }
}
