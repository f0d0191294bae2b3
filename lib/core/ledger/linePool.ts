import { hunkSize } from "./changeEdits";
import type { FileEdit } from "./changeEdits";
import { IntList } from "./intList";
import type { OwnerRuns } from "./ownerRuns";

/** A hunk in the pool: `removed` and `added` are where its lines begin. */
export interface PooledHunk {
  readonly file: number;
  readonly removed: number;
  readonly removedCount: number;
  readonly added: number;
  readonly addedCount: number;
}

/** No owner was found among the lines of this change, or before it. */
export const newLine = -1;

/**
 * All lines that one change removes and adds, side by side, so that what was only moved can be found. Between hunks stands a line that
 * belongs to nobody, so that no block of lines reaches over the edge of a hunk.
 */
export class LinePool {
  readonly removedMarks = new IntList(4_096);
  readonly removedOwners = new IntList(4_096);
  /** 1 where the line lives on in an added one (or is an edge). */
  readonly taken = new IntList(4_096);
  readonly addedMarks = new IntList(4_096);
  /** Birth that an added line keeps, or `newLine`. */
  readonly addedOwners = new IntList(4_096);
  readonly hunks: PooledHunk[] = [];

  clear(): void {
    for (const list of [this.removedMarks, this.removedOwners, this.taken, this.addedMarks, this.addedOwners]) list.clear();
    this.hunks.length = 0;
  }

  /** Adds the hunks of one file; `removed` are the owners of the lines they remove, in order. */
  add(file: number, edit: FileEdit, removed: OwnerRuns): void {
    let run = 0;
    let left = removed.used > 0 ? (removed.numbers[0] ?? 0) : 0;
    let removedAt = 0;
    let addedAt = 0;
    for (let at = 0; at < edit.hunks.length; at += hunkSize) {
      const removedCount = edit.hunks[at + 1] ?? 0;
      const addedCount = edit.hunks[at + 3] ?? 0;
      this.hunks.push({ file, removed: this.removedMarks.length, removedCount, added: this.addedMarks.length, addedCount });
      for (let lines = removedCount; lines > 0; ) {
        const step = Math.min(lines, left);
        if (step === 0) break;
        this.removedOwners.pushMany(removed.numbers[run + 1] ?? 0, step);
        lines -= step;
        left -= step;
        if (left === 0) left = removed.numbers[run += 2] ?? 0;
      }
      this.removedMarks.pushRange(edit.removedMarks, removedAt, removedAt + removedCount);
      this.taken.pushMany(0, removedCount);
      this.addedMarks.pushRange(edit.addedMarks, addedAt, addedAt + addedCount);
      this.addedOwners.pushMany(newLine, addedCount);
      removedAt += removedCount;
      addedAt += addedCount;
      this.endHunk();
    }
  }

  /** Lets the added line live on as the removed one. */
  carry(removed: number, added: number): void {
    this.taken.set(removed, 1);
    this.addedOwners.set(added, this.removedOwners.at(removed));
  }

  /** Whether an added and a removed line hold the same and neither has found its match yet. */
  isFreePair(removed: number, added: number): boolean {
    return this.taken.at(removed) === 0 && this.addedOwners.at(added) === newLine && this.removedMarks.at(removed) === this.addedMarks.at(added);
  }

  private endHunk(): void {
    this.removedMarks.push(0);
    this.removedOwners.push(newLine);
    this.taken.push(1);
    this.addedMarks.push(0);
    this.addedOwners.push(0);
  }
}
