import { newLine } from "./linePool";
import type { LinePool, PooledHunk } from "./linePool";

/** Larger hunks are matched by position only; what was moved inside them is found as a block later. */
const mostCells = 40_000;

/**
 * Lines of one hunk that differ only in blanks keep their owner: the longest common sequence of line marks, blank lines aside. `pass` hands on the
 * rest too, by position, for commits that only reformat (`.git-blame-ignore-revs`).
 */
export function alignHunk(pool: LinePool, hunk: PooledHunk, pass: boolean): void {
  if (hunk.removedCount === 0 || hunk.addedCount === 0) return;
  if (hunk.removedCount * hunk.addedCount <= mostCells) alignBySequence(pool, hunk);
  else if (hunk.removedCount === hunk.addedCount) alignByPosition(pool, hunk);
  if (pass) passOn(pool, hunk);
}

function alignByPosition(pool: LinePool, { removed, added, addedCount }: PooledHunk): void {
  for (let line = 0; line < addedCount; line++) {
    if (pool.addedMarks.at(added + line) !== 0 && pool.isFreePair(removed + line, added + line)) pool.carry(removed + line, added + line);
  }
}

const table: { cells: Uint16Array } = { cells: new Uint16Array(4_096) };

/** Longest common subsequence, by the table of the lengths that are still to come. */
function alignBySequence(pool: LinePool, hunk: PooledHunk): void {
  const { removed, removedCount, added, addedCount } = hunk;
  if (removedCount === addedCount && isSame(pool, hunk)) {
    alignByPosition(pool, hunk);
    return;
  }
  if (!sharesAMark(pool, hunk)) return;
  const width = addedCount + 1;
  const size = (removedCount + 1) * width;
  if (table.cells.length < size) table.cells = new Uint16Array(size * 2);
  const { cells } = table;
  cells.fill(0, 0, size);
  for (let row = removedCount - 1; row >= 0; row--) {
    for (let column = addedCount - 1; column >= 0; column--) {
      const at = row * width + column;
      const mark = pool.addedMarks.at(added + column);
      cells[at] = mark !== 0 && mark === pool.removedMarks.at(removed + row)
        ? (cells[at + width + 1] ?? 0) + 1
        : Math.max(cells[at + width] ?? 0, cells[at + 1] ?? 0);
    }
  }
  for (let row = 0, column = 0; row < removedCount && column < addedCount; ) {
    const mark = pool.addedMarks.at(added + column);
    if (mark !== 0 && mark === pool.removedMarks.at(removed + row)) pool.carry(removed + row++, added + column++);
    else if ((cells[(row + 1) * width + column] ?? 0) >= (cells[row * width + column + 1] ?? 0)) row++;
    else column++;
  }
}

function isSame(pool: LinePool, { removed, added, addedCount }: PooledHunk): boolean {
  for (let line = 0; line < addedCount; line++) if (pool.addedMarks.at(added + line) !== pool.removedMarks.at(removed + line)) return false;
  return true;
}

/** Most hunks are real edits: this is the cheap way to see it. */
function sharesAMark(pool: LinePool, { removed, removedCount, added, addedCount }: PooledHunk): boolean {
  for (let column = 0; column < addedCount; column++) {
    const mark = pool.addedMarks.at(added + column);
    if (mark === 0) continue;
    for (let row = 0; row < removedCount; row++) if (pool.removedMarks.at(removed + row) === mark) return true;
  }
  return false;
}

/** Between two lines that were matched, each added line takes the owner of the removed one that lies as far along. */
function passOn(pool: LinePool, { removed, removedCount, added, addedCount }: PooledHunk): void {
  for (let line = 0; line < addedCount; line++) {
    if (pool.addedOwners.at(added + line) !== newLine) continue;
    const from = removed + Math.floor((line * removedCount) / addedCount);
    if (pool.taken.at(from) === 0) pool.carry(from, added + line);
  }
}
