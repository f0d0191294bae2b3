import type { ChangeEdits, FileEdit } from "./changeEdits";
import { ChangeLedger } from "./changeLedger";
import type { LedgerRecord } from "./ledgerRecord";
import { LineKeeper } from "./lineKeeper";
import { OwnerRuns } from "./ownerRuns";
import { removedRuns, spliceRuns } from "./spliceRuns";

export interface LedgerRules {
  /** Whether moved, reformatted, restored and ignored lines keep their owner. Without it every added line is a birth, as plain `git blame` has it. */
  readonly moves: boolean;
  /** Commits that pass ownership on (`.git-blame-ignore-revs`), full object ids. */
  readonly ignored?: ReadonlySet<string>;
}

/**
 * The owner of every line of the default branch. Give it every change in the order they landed; it answers what each bore and buried. The state after a
 * change depends on the changes alone, never on how they were cut into pieces. A change costs what its lines and the runs of its files cost.
 */
export class Ledger {
  /** Live files with lines, by path. */
  readonly files = new Map<string, OwnerRuns>();
  readonly keeper: LineKeeper;
  /** Number of the next birth. */
  nextBirth = 0;
  private readonly removed = new OwnerRuns(256);
  private readonly added = new OwnerRuns(256);

  constructor(private readonly rules: LedgerRules) {
    this.keeper = new LineKeeper(rules.ignored ?? new Set());
  }

  /** Throws `internal` where the edits do not fit the files. */
  apply(edits: ChangeEdits): LedgerRecord {
    const record = new ChangeLedger(edits.ordinal, edits.sha, edits.origins, this.nextBirth);
    const owners = this.detach(edits.files, record);
    const kept = this.rules.moves && this.keeper.concerns(edits.files);
    if (kept) this.keeper.match(edits, owners, record);
    for (const [file, edit] of edits.files.entries()) {
      const runs = owners[file] ?? new OwnerRuns();
      record.startFile(edit);
      this.added.clear();
      if (kept) this.keeper.settle(edit, file, this.added, record);
      else this.replace(edit, runs, record);
      if (edit.hunks.length > 0) spliceRuns(runs, edit.hunks, this.added);
      this.place(edit, runs, record);
    }
    if (kept) this.keeper.bury(edits, record);
    this.nextBirth = record.nextBirth;
    return record.toRecord();
  }

  /** Takes out the runs of every file of the change, under its old name. Where several files come from one, each after the first gets a copy. */
  private detach(files: readonly FileEdit[], record: ChangeLedger): OwnerRuns[] {
    const taken = new Set<string>();
    const owners = files.map((edit) => {
      const old = edit.renamedFrom ?? edit.path;
      const runs = this.files.get(old) ?? new OwnerRuns();
      if (!taken.has(old)) {
        taken.add(old);
        return runs;
      }
      const copy = new OwnerRuns();
      copy.copyFrom(runs);
      record.copyAll(copy);
      return copy;
    });
    for (const old of taken) this.files.delete(old);
    return owners;
  }

  /** Where no line can be kept: all added lines are born, all removed ones die. */
  private replace(edit: FileEdit, runs: OwnerRuns, record: ChangeLedger): void {
    for (let at = 0; at < edit.origins.length; at += 2) {
      const lines = edit.origins[at] ?? 0;
      this.added.append(lines, record.bear(edit.path, edit.origins[at + 1] ?? 0, lines));
    }
    this.removed.clear();
    removedRuns(runs, edit.hunks, this.removed);
    record.dieAll(this.removed);
  }

  /** Puts the runs back, under the new name, where a file of lines is left. */
  private place(edit: FileEdit, runs: OwnerRuns, record: ChangeLedger): void {
    if (edit.outcome !== "lines") {
      record.dieAll(runs);
      runs.clear();
      if (edit.textLines > 0) runs.append(edit.textLines, record.bearUnwalked(edit.path, edit.textLines));
    }
    if (runs.used > 0) this.files.set(edit.path, runs);
  }
}
