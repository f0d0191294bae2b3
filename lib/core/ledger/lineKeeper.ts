import { alignHunk } from "./alignHunk";
import { BuriedFiles } from "./buriedFiles";
import type { ChangeEdits, FileEdit } from "./changeEdits";
import type { ChangeLedger } from "./changeLedger";
import { findMoves, leastLines } from "./findMoves";
import { Graveyard } from "./graveyard";
import { LinePool, newLine } from "./linePool";
import { OwnerRuns } from "./ownerRuns";
import { restoreFile, restoreLines } from "./restoreLines";
import { removedRuns } from "./spliceRuns";

/** Decides which added lines of a change keep an owner, and remembers the dead so that they can come back. */
export class LineKeeper {
  readonly graveyard = new Graveyard();
  readonly buried = new BuriedFiles();
  private readonly pool = new LinePool();
  private readonly removed = new OwnerRuns(256);
  /** Owners of the files that the change deletes, by their number. */
  private readonly gone = new Map<number, Int32Array>();
  private hunk = 0;

  constructor(private readonly ignored: ReadonlySet<string>) {}

  /** Whether any line of the change could keep an owner, or must be remembered. */
  concerns(files: readonly FileEdit[]): boolean {
    return files.some((edit) => edit.removedMarks.length > 0
      || (edit.addedMarks.length >= leastLines && (this.graveyard.remembers(edit.path) || this.buried.remembers(edit.path, edit.newId))));
  }

  /** Finds the owners that the lines of a change keep. `owners` are the files' runs before it. */
  match(edits: ChangeEdits, owners: readonly OwnerRuns[], record: ChangeLedger): void {
    const { pool } = this;
    pool.clear();
    this.gone.clear();
    this.hunk = 0;
    edits.files.forEach((edit, file) => {
      this.removed.clear();
      removedRuns(owners[file] ?? this.removed, edit.hunks, this.removed);
      if (edit.outcome === "gone" && edit.removedMarks.length >= leastLines) this.gone.set(file, this.removed.numbers.slice(0, this.removed.used));
      pool.add(file, edit, this.removed);
    });
    const passes = edits.files.map((edit) => this.passesOn(edit, edits.origins));
    for (const hunk of pool.hunks) alignHunk(pool, hunk, passes[hunk.file] ?? false);
    findMoves(pool);
    for (const hunk of pool.hunks) {
      const edit = edits.files[hunk.file];
      if (!edit || restoreFile(pool, hunk, edit, this.buried, record)) continue;
      if (this.graveyard.remembers(edit.path)) restoreLines(pool, hunk, edit.path, this.graveyard, record);
    }
  }

  /** Appends the owners of the next file's added lines to `added`; those that are new are born. Files must come in their order. */
  settle(edit: FileEdit, file: number, added: OwnerRuns, record: ChangeLedger): void {
    const { hunks, addedOwners } = this.pool;
    let pair = 0;
    let left = edit.origins[0] ?? 0;
    for (let hunk = hunks[this.hunk]; hunk?.file === file; hunk = hunks[++this.hunk]) {
      const end = hunk.added + hunk.addedCount;
      for (let line = hunk.added; line < end; ) {
        while (left === 0 && pair + 2 < edit.origins.length) left = edit.origins[pair += 2] ?? 0;
        const owner = addedOwners.at(line);
        let to = line + 1;
        while (to < end && to - line < left && addedOwners.at(to) === owner) to++;
        added.append(to - line, owner === newLine ? record.bear(edit.path, edit.origins[pair + 1] ?? 0, to - line) : owner);
        left -= to - line;
        line = to;
      }
    }
  }

  /** Counts and remembers the removed lines that no added line carries. */
  bury(edits: ChangeEdits, record: ChangeLedger): void {
    const { pool } = this;
    for (const hunk of pool.hunks) {
      const edit = edits.files[hunk.file];
      const runs = this.gone.get(hunk.file);
      const end = hunk.removed + hunk.removedCount;
      const whole = runs !== undefined && isUntouched(pool, hunk.removed, end);
      if (edit && whole) this.buried.add({ path: edit.path, id: edit.oldId, died: edits.ordinal, numbers: runs });
      for (let line = hunk.removed; line < end; ) {
        let to = line;
        while (to < end && pool.taken.at(to) === 0) to++;
        if (edit && !whole && to - line >= leastLines) this.remember(edit.path, line, to, edits.ordinal);
        this.countDead(line, to, record);
        line = to + 1;
      }
    }
  }

  private countDead(from: number, to: number, record: ChangeLedger): void {
    const { removedOwners } = this.pool;
    for (let line = from; line < to; ) {
      const owner = removedOwners.at(line);
      let end = line + 1;
      while (end < to && removedOwners.at(end) === owner) end++;
      record.die(owner, end - line);
      line = end;
    }
  }

  private remember(path: string, from: number, to: number, change: number): void {
    this.graveyard.open(path, change);
    for (let line = from; line < to; line++) this.graveyard.bury(this.pool.removedMarks.at(line), this.pool.removedOwners.at(line));
  }

  private passesOn(edit: FileEdit, origins: readonly string[]): boolean {
    if (this.ignored.size === 0 || edit.origins.length === 0) return false;
    for (let at = 1; at < edit.origins.length; at += 2) if (!this.ignored.has(origins[edit.origins[at] ?? -1] ?? "")) return false;
    return true;
  }
}

function isUntouched(pool: LinePool, from: number, to: number): boolean {
  for (let line = from; line < to; line++) if (pool.taken.at(line) !== 0) return false;
  return true;
}
