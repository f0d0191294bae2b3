/*
 * Terminology.
 * Owner of a line: the birth that put it there. Ownership does not ask who is judged to have written it: verdicts are joined later (DECISIONS 14).
 * Birth: lines that one change added to one path and one origin commit wrote. It has a number, given in the order births happen, never reused.
 * Death: lines of one birth that one change removed or rewrote. Revival: lines that had died and that a later change put back.
 * Run: neighbouring lines of one file with the same owner, as (lines, birth).
 * Carried line: one that git counts as added and that keeps its owner: moved, reformatted, restored, or touched by an ignored commit. added = births + carried.
 * Unwalked birth: lines that git shows no diff for (a file that was binary and is text again): alive, never among the added.
 * Line mark: 31 bits of a line's contents without blanks and one bit for "says something" (`isEffectiveLine`); 0 for a blank line.
 */

/** One file of a change's net diff, as the ledger needs it. Numbers stand in typed arrays because there are many. */
export interface FileEdit {
  readonly path: string;
  /** Old path where git saw a rename, else null. */
  readonly renamedFrom: string | null;
  /** `lines`: edited by hunks (none: renamed only). `gone`: deleted, or no ordinary file any more. `binary`: replaced by contents that git shows no lines of. */
  readonly outcome: "lines" | "gone" | "binary";
  /** Four numbers a hunk, as git prints them with no context: old start, old count, new start, new count. Ordered. */
  readonly hunks: Int32Array;
  /** Marks of all removed and all added lines, in the order of the hunks. Empty where the reader was not asked for marks. */
  readonly removedMarks: Int32Array;
  readonly addedMarks: Int32Array;
  /** Who wrote the added lines, in order: pairs of (lines, index into `ChangeEdits.origins`). */
  readonly origins: Int32Array;
  /** Where the outcome is `binary` and the new contents are text after all: their lines. Else 0. */
  readonly textLines: number;
  /** Blob on either side, as git names it: the same contents have the same name. */
  readonly oldId: string;
  readonly newId: string;
}

/** What one change did to the files of the default branch. */
export interface ChangeEdits {
  readonly ordinal: number;
  readonly sha: string;
  /** Commits that wrote lines of this change; `FileEdit.origins` points here. */
  readonly origins: readonly string[];
  readonly files: readonly FileEdit[];
}

/** Numbers in `FileEdit.hunks` for one hunk. */
export const hunkSize = 4;
