import type { OwnerRuns } from "./ownerRuns";

/** A deleted file: its owners, and the change that deleted it. */
export interface BuriedFile {
  readonly path: string;
  /** Blob it had. */
  readonly id: string;
  readonly died: number;
  /** Pairs of (lines, birth). */
  readonly numbers: Int32Array;
}

const mostFiles = 4_096;
const mostNumbers = 1 << 17;

/** The latest files that were deleted whole: one that comes back with the same contents gets its owners again. Bounded; the oldest go first. */
export class BuriedFiles {
  private readonly files = new Map<string, BuriedFile>();
  private numbers = 0;

  bury(path: string, id: string, died: number, runs: OwnerRuns): void {
    this.take(path, id);
    this.add({ path, id, died, numbers: runs.numbers.slice(0, runs.used) });
  }

  /** Puts in a file as `all` gave it. */
  add(file: BuriedFile): void {
    this.files.set(keyOf(file.path, file.id), file);
    this.numbers += file.numbers.length;
    for (const oldest of this.files.values()) {
      if (this.files.size <= mostFiles && this.numbers <= mostNumbers) break;
      this.take(oldest.path, oldest.id);
    }
  }

  remembers(path: string, id: string): boolean {
    return this.files.has(keyOf(path, id));
  }

  /** Lines of a remembered file, 0 where there is none. */
  linesOf(path: string, id: string): number {
    const numbers = this.files.get(keyOf(path, id))?.numbers;
    return numbers?.reduce((sum, number, at) => (at % 2 === 0 ? sum + number : sum), 0) ?? 0;
  }

  /** Takes a file out, or null where none with these contents died at this path. */
  take(path: string, id: string): BuriedFile | null {
    const key = keyOf(path, id);
    const file = this.files.get(key);
    if (!file) return null;
    this.files.delete(key);
    this.numbers -= file.numbers.length;
    return file;
  }

  /** Oldest first. */
  all(): IterableIterator<BuriedFile> {
    return this.files.values();
  }
}

function keyOf(path: string, id: string): string {
  return `${id} ${path}`;
}
