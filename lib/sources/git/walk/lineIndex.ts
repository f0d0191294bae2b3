import type { BranchLines, LineRun } from "./branchLines";

/**
 * Lines of a branch by hash, best candidate first: chains of lines with the same hashes behind a table with open addresses. Its arrays are used again for the
 * next file, and grow with the longest.
 */
export class LineIndex {
  /** Chains by slot; -1 where it is free. A chain is named by the line that it was begun with. */
  private table = new Int32Array(1 << 8);
  private mask = 0;
  /** By line: the next one of its chain. */
  private next = new Int32Array(1 << 8);
  /** By chain: its first line that was not given yet, and the last one that was; -1 for none. */
  private head = new Int32Array(1 << 8);
  private given = new Int32Array(1 << 8);

  constructor(private readonly lines: BranchLines) {}

  /** Forgets everything and takes in the lines of `runs`, best first. */
  fill(runs: readonly LineRun[]): this {
    this.makeRoom(runs.reduce((sum, run) => sum + run.to - run.from, 0));
    for (let at = runs.length - 1; at >= 0; at--) {
      const { from, to } = runs[at] ?? { from: 0, to: 0 };
      for (let line = to - 1; line >= from; line--) this.put(line);
    }
    return this;
  }

  /** The best line that is not claimed; where all are, one that was given before; -1 where there is none. */
  take(first: number, second: number, claimed: Uint8Array): number {
    const chain = this.table[this.slotOf(first, second)] ?? -1;
    if (chain === -1) return -1;
    for (let line = this.head[chain] ?? -1; line !== -1; line = this.head[chain] ?? -1) {
      this.head[chain] = this.next[line] ?? -1;
      this.given[chain] = line;
      if (claimed[line] === 0) return line;
    }
    return this.given[chain] ?? -1;
  }

  private put(line: number): void {
    const slot = this.slotOf(this.lines.first.at(line), this.lines.second.at(line));
    let chain = this.table[slot] ?? -1;
    if (chain === -1) {
      chain = this.table[slot] = line;
      this.head[chain] = this.given[chain] = -1;
    }
    this.next[line] = this.head[chain] ?? -1;
    this.head[chain] = line;
  }

  /** Where the chain of these hashes is, or belongs. */
  private slotOf(first: number, second: number): number {
    for (let slot = first & this.mask; ; slot = (slot + 1) & this.mask) {
      const chain = this.table[slot] ?? -1;
      if (chain === -1 || (this.lines.first.at(chain) === first && this.lines.second.at(chain) === second)) return slot;
    }
  }

  private makeRoom(count: number): void {
    let size = 1 << 8;
    while (size < count * 2) size <<= 1;
    if (this.table.length < size) this.table = new Int32Array(size);
    this.table.fill(-1, 0, size);
    this.mask = size - 1;
    if (this.next.length >= this.lines.count) return;
    [this.next, this.head, this.given] = [new Int32Array(this.lines.count * 2), new Int32Array(this.lines.count * 2), new Int32Array(this.lines.count * 2)];
  }
}
