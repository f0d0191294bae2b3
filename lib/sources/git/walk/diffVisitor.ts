import type { RawEntry } from "./rawEntry";

/** Told what a stream of diffs holds, in order. Buffers are only valid during the call. */
export interface DiffVisitor {
  /** A commit's diff begins. Commits without a difference are not in the stream. */
  startCommit(sha: string): void;
  /** The raw section names a file. All files of a commit are named before the first patch. */
  nameFile(entry: RawEntry): void;
  /** A patch begins: `index` counts the files named since `startCommit`. A change of type has two patches for one file. */
  startPatch(index: number): void;
  /** Contents that git does not show as lines. */
  binary(): void;
  deletedLines(count: number): void;
  /** A hunk begins, before its lines: starts and counts as git prints them. */
  hunk?(oldStart: number, oldCount: number, newStart: number, newCount: number): void;
  /**
   * Lines of a hunk: reads up to `most` of them from `bytes[start..end)` with `markLines`, `hashLines` or `skipLines`, so that `linesRead` tells the
   * parser where to go on. Asked again for the rest once more bytes have arrived. Without the method the lines are skipped.
   */
  removedLines?(bytes: Buffer, start: number, end: number, most: number): void;
  addedLines?(bytes: Buffer, start: number, end: number, most: number): void;
}
