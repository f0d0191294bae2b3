import type { FileEdit } from "@/lib/core/ledger/changeEdits";
import type { DiffVisitor } from "../walk/diffVisitor";
import type { RawEntry } from "../walk/rawEntry";
import type { AddedFile } from "./addedFiles";

interface Rename {
  readonly entry: RawEntry;
  readonly hunks: number[];
  added: number;
  binary: boolean;
}

/** Reads where each new file comes from, and what changed on the way. */
export class RenameReader implements DiffVisitor {
  private readonly renames = new Map<number, Rename>();
  private file = -1;

  /** `places` are the numbers of the files by the id of the commit that stands for them. */
  constructor(private readonly files: readonly AddedFile[], private readonly places: ReadonlyMap<string, number>) {}

  startCommit(sha: string): void {
    this.file = this.places.get(sha) ?? -1;
  }

  nameFile(entry: RawEntry): void {
    this.renames.set(this.file, { entry, hunks: [], added: 0, binary: false });
  }

  startPatch(): void {}
  deletedLines(): void {}
  addedLine(): void {}

  binary(): void {
    const rename = this.renames.get(this.file);
    if (rename) rename.binary = true;
  }

  hunk(oldStart: number, oldCount: number, newStart: number, newCount: number): void {
    const rename = this.renames.get(this.file);
    rename?.hunks.push(oldStart, oldCount, newStart, newCount);
    if (rename) rename.added += newCount;
  }

  /** New edits, by the ones they take the place of. Lines that are new are the landing commit's own: its number is the one after the known origins. */
  found(): Map<FileEdit, FileEdit> {
    const found = new Map<FileEdit, FileEdit>();
    for (const [file, { entry, hunks, added, binary }] of this.renames) {
      const { edits, edit } = this.files[file] ?? {};
      if (!edits || !edit || binary || entry.renamedFrom === edit.renamedFrom || edit.outcome !== "lines") continue;
      found.set(edit, {
        path: edit.path, renamedFrom: entry.renamedFrom, outcome: "lines", hunks: Int32Array.from(hunks), removedMarks: nothing, addedMarks: nothing,
        origins: Int32Array.from(added > 0 ? [added, edits.origins.length] : []), textLines: 0, oldId: entry.oldId, newId: entry.newId,
      });
    }
    return found;
  }
}

const nothing = new Int32Array(0);
