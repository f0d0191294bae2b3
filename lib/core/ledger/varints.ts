import { AppError } from "@/lib/errors";

const more = 0x80;
const seven = 0x7f;

/** Writes whole numbers ≥ 0 (below 2^53) in as few bytes as they need, seven bits a byte. */
export class VarintWriter {
  private bytes = new Uint8Array(256);
  private length = 0;

  number(value: number): void {
    let rest = value;
    if (this.length + 8 > this.bytes.length) this.grow(this.length + 8);
    while (rest > seven) {
      this.bytes[this.length++] = (rest % more) | more;
      rest = Math.floor(rest / more);
    }
    this.bytes[this.length++] = rest;
  }

  /** A number of either sign. */
  signed(value: number): void {
    this.number(value < 0 ? -value * 2 - 1 : value * 2);
  }

  /** Four bytes as they are. */
  word(value: number): void {
    if (this.length + 4 > this.bytes.length) this.grow(this.length + 4);
    for (let shift = 0; shift < 32; shift += 8) this.bytes[this.length++] = (value >>> shift) & 0xff;
  }

  text(value: string): void {
    const bytes = new TextEncoder().encode(value);
    this.number(bytes.length);
    if (this.length + bytes.length > this.bytes.length) this.grow(this.length + bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  toBytes(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private grow(least: number): void {
    const larger = new Uint8Array(Math.max(least, this.bytes.length * 2));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Reads what `VarintWriter` wrote. Throws `internal` where the bytes end too soon. */
export class VarintReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= more) {
      const byte = this.byte();
      value += (byte & seven) * factor;
      if (byte < more) return value;
    }
  }

  signed(): number {
    const value = this.number();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  word(): number {
    let value = 0;
    for (let shift = 0; shift < 32; shift += 8) value |= this.byte() << shift;
    return value;
  }

  text(): string {
    const length = this.number();
    if (this.at + length > this.bytes.length) throw tooShort();
    this.at += length;
    return new TextDecoder().decode(this.bytes.subarray(this.at - length, this.at));
  }

  private byte(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw tooShort();
    return byte;
  }
}

function tooShort(): AppError {
  return new AppError("internal", "A saved state of the ledger is cut short.", { hint: "The ledger is rebuilt from the history at the next full reading." });
}
