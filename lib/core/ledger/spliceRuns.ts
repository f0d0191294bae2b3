import { hunkSize } from "./changeEdits";
import { OwnerRuns } from "./ownerRuns";
import { RunCursor } from "./runCursor";

const old = new RunCursor();
const fresh = new RunCursor();
const result = new OwnerRuns(256);

/** Lines before a hunk that it leaves alone: git counts from 1, and names the line before where nothing is removed. */
function linesBefore(hunks: Int32Array, at: number): number {
  const start = hunks[at] ?? 0;
  return hunks[at + 1] === 0 ? start : start - 1;
}

/** Appends the owners of all lines that `hunks` remove from `file` to `removed`, in order. */
export function removedRuns(file: OwnerRuns, hunks: Int32Array, removed: OwnerRuns): void {
  old.start(file);
  let line = 0;
  for (let at = 0; at < hunks.length; at += hunkSize) {
    const before = linesBefore(hunks, at);
    const count = hunks[at + 1] ?? 0;
    if (count === 0) continue;
    old.read(before - line, null);
    old.read(count, removed);
    line = before + count;
  }
}

/** Applies `hunks` to `file`: what they remove goes, the lines of `added` take their places, in order. One pass over the runs. */
export function spliceRuns(file: OwnerRuns, hunks: Int32Array, added: OwnerRuns): void {
  result.clear();
  old.start(file);
  fresh.start(added);
  let line = 0;
  for (let at = 0; at < hunks.length; at += hunkSize) {
    const before = linesBefore(hunks, at);
    const count = hunks[at + 1] ?? 0;
    old.read(before - line, result);
    old.read(count, null);
    fresh.read(hunks[at + 3] ?? 0, result);
    line = before + count;
  }
  old.readRest(result);
  file.copyFrom(result);
}
