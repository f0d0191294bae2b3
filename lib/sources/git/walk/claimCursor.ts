/** Walks along the claims of a record on one file, as lines of that file go by in order. */
export class ClaimCursor {
  private claims: Int32Array | null = null;
  private at = 0;

  /** `claims` as in `LineRecord.files`; null where nobody claims anything. */
  start(claims: Int32Array | null): void {
    this.claims = claims;
    this.at = 0;
  }

  get isEmpty(): boolean {
    return this.claims === null;
  }

  /** Writer of `line` (from 1), or -1. Lines may be left out, and are asked for in ascending order. */
  writerAt(line: number): number {
    const { claims } = this;
    if (claims === null) return -1;
    while (this.at < claims.length && (claims[this.at + 1] ?? 0) < line) this.at += 3;
    return this.at < claims.length && (claims[this.at] ?? 0) <= line ? (claims[this.at + 2] ?? -1) : -1;
  }

  /** How many lines from `line` on, at most `most`, have the same writer as `line`. */
  runFrom(line: number, most: number): number {
    const { claims } = this;
    if (claims === null) return most;
    const inside = this.writerAt(line) !== -1;
    if (this.at >= claims.length) return most;
    const end = inside ? (claims[this.at + 1] ?? 0) + 1 : (claims[this.at] ?? 0);
    return Math.min(most, end - line);
  }
}
