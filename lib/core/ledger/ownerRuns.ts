/** Lines with their owners, as pairs of (lines, birth) in one growing array. Neighbours with one owner are one run. */
export class OwnerRuns {
  numbers: Int32Array;
  /** How many of `numbers` are in use: twice the runs. */
  used = 0;

  constructor(runs = 4) {
    this.numbers = new Int32Array(runs * 2);
  }

  get lines(): number {
    let sum = 0;
    for (let at = 0; at < this.used; at += 2) sum += this.numbers[at] ?? 0;
    return sum;
  }

  clear(): void {
    this.used = 0;
  }

  append(lines: number, birth: number): void {
    if (lines <= 0) return;
    const { used } = this;
    if (used > 0 && this.numbers[used - 1] === birth) {
      this.numbers[used - 2] = (this.numbers[used - 2] ?? 0) + lines;
      return;
    }
    if (used + 2 > this.numbers.length) this.grow(used + 2);
    this.numbers[used] = lines;
    this.numbers[used + 1] = birth;
    this.used = used + 2;
  }

  /** Takes over the contents of another, leaving a little room to grow. */
  copyFrom(other: OwnerRuns): void {
    if (other.used > this.numbers.length || other.used * 4 < this.numbers.length) this.numbers = new Int32Array(other.used + (other.used >> 2) + 2);
    this.numbers.set(other.numbers.subarray(0, other.used));
    this.used = other.used;
  }

  private grow(least: number): void {
    const larger = new Int32Array(Math.max(least, this.numbers.length * 2));
    larger.set(this.numbers);
    this.numbers = larger;
  }
}
