import type { BuriedFiles } from "./buriedFiles";
import type { FileEdit } from "./changeEdits";
import type { ChangeLedger } from "./changeLedger";
import { leastLines } from "./findMoves";
import type { Graveyard } from "./graveyard";
import { newLine } from "./linePool";
import type { LinePool, PooledHunk } from "./linePool";

/** Gives the added lines of one hunk that came back from the dead their first owners. */
export function restoreLines(pool: LinePool, hunk: PooledHunk, path: string, graveyard: Graveyard, record: ChangeLedger): void {
  const end = hunk.added + hunk.addedCount;
  for (let line = hunk.added; line < end; ) {
    if (pool.addedOwners.at(line) !== newLine) {
      line++;
      continue;
    }
    let to = line;
    while (to < end && pool.addedOwners.at(to) === newLine) to++;
    if (to - line >= leastLines) restoreStretch(pool, line, to, path, graveyard, record);
    line = to;
  }
}

/** `from` up to `to` are added lines without an owner. */
function restoreStretch(pool: LinePool, from: number, to: number, path: string, graveyard: Graveyard, record: ChangeLedger): void {
  for (let line = from; line < to; ) {
    const found = graveyard.find(path, pool.addedMarks.values, line, from, to);
    if (!found) {
      line++;
      continue;
    }
    for (let step = 0; step < found.lines; step++) {
      const { birth, died } = graveyard.rise(found.grave + step);
      pool.addedOwners.set(found.start + step, birth);
      record.revive(birth, died, 1);
    }
    line = found.start + found.lines;
    from = line;
  }
}

/** A file that comes back with the contents it had when it was deleted: all of its lines get their owners. False where it is no such file. */
export function restoreFile(pool: LinePool, hunk: PooledHunk, edit: FileEdit, buried: BuriedFiles, record: ChangeLedger): boolean {
  if (edit.renamedFrom !== null || hunk.removedCount > 0 || edit.hunks.length !== 4 || hunk.addedCount < leastLines) return false;
  for (let line = 0; line < hunk.addedCount; line++) if (pool.addedOwners.at(hunk.added + line) !== newLine) return false;
  // The contents may be the old ones while only a part was added: then the rest has owners already.
  if (buried.linesOf(edit.path, edit.newId) !== hunk.addedCount) return false;
  const file = buried.take(edit.path, edit.newId);
  if (!file) return false;
  let line = hunk.added;
  for (let at = 0; at < file.numbers.length; at += 2) {
    const lines = file.numbers[at] ?? 0;
    const birth = file.numbers[at + 1] ?? 0;
    pool.addedOwners.values.fill(birth, line, line + lines);
    record.revive(birth, file.died, lines);
    line += lines;
  }
  return true;
}
