/** A growing list of 32-bit numbers that is cleared and used again. */
export class IntList {
  values: Int32Array;
  length = 0;

  constructor(room = 64) {
    this.values = new Int32Array(room);
  }

  push(value: number): void {
    if (this.length === this.values.length) this.makeRoom(this.length + 1);
    this.values[this.length++] = value;
  }

  /** Appends `from[start..end)`. */
  pushRange(from: Int32Array, start: number, end: number): void {
    this.makeRoom(this.length + end - start);
    for (let at = start; at < end; at++) this.values[this.length++] = from[at] ?? 0;
  }

  pushMany(value: number, count: number): void {
    this.makeRoom(this.length + count);
    this.values.fill(value, this.length, this.length + count);
    this.length += count;
  }

  at(index: number): number {
    return this.values[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.values[index] = value;
  }

  clear(): void {
    this.length = 0;
  }

  /** Makes sure that `count` more numbers fit into `values` as it stands. */
  reserve(count: number): void {
    this.makeRoom(this.length + count);
  }

  private makeRoom(least: number): void {
    if (least <= this.values.length) return;
    const larger = new Int32Array(Math.max(least, this.values.length * 2));
    larger.set(this.values);
    this.values = larger;
  }
}
