import type { FileEdit } from "@/lib/core/ledger/changeEdits";
import { IntList } from "@/lib/core/ledger/intList";
import { isRegular } from "./rawEntry";
import type { RawEntry } from "./rawEntry";

/** A place in each list. */
interface Ends {
  hunks: number;
  removed: number;
  added: number;
  origins: number;
}

/** A file of the change at hand: where its numbers begin in the lists; `hunks` is -1 where it has no patch. */
interface Place extends Ends {
  readonly entry: RawEntry;
  binary: boolean;
}

/** A file edit whose blob has yet to be asked whether it is text. */
export interface BinaryEdit {
  readonly id: string;
  readonly edit: { textLines: number };
}

/** Edits of one change, `origins` as numbers of steps. */
export interface RecordedEdits {
  readonly files: readonly FileEdit[];
  readonly originSteps: readonly number[];
}

/** Writes down the landing diff of a change for the ledger of lines: hunks, line marks, and who wrote each added line. */
export class EditRecorder {
  /** Edits of the whole segment that may hide text. */
  readonly binaries: BinaryEdit[] = [];
  private places: Place[] = [];
  private place: Place | null = null;
  private readonly hunks = new IntList();
  private readonly removed = new IntList(1_024);
  private readonly added = new IntList(1_024);
  private readonly origins = new IntList();
  private originSteps: number[] = [];
  private step = -1;

  /** `marks` false leaves the line marks out: then nothing moved, reformatted or restored can be recognised. */
  constructor(private readonly marks: boolean) {}

  nameFile(entry: RawEntry): void {
    this.places.push({ entry, binary: false, hunks: -1, removed: 0, added: 0, origins: 0 });
  }

  startPatch(index: number): void {
    const place = this.places[index] ?? null;
    this.place = place;
    this.step = -1;
    if (!place || place.hunks !== -1) return; // The second patch of a change of type goes on where the first one ended.
    place.hunks = this.hunks.length;
    place.removed = this.removed.length;
    place.added = this.added.length;
    place.origins = this.origins.length;
  }

  binary(): void {
    if (this.place) this.place.binary = true;
  }

  /** The hunk as git counts it; of a change of type only the half that is an ordinary file. */
  hunk(oldStart: number, oldCount: number, newStart: number, newCount: number): void {
    if (!this.place) return;
    const { oldMode, newMode } = this.place.entry;
    const removes = isRegular(oldMode) ? oldCount : 0;
    const adds = isRegular(newMode) ? newCount : 0;
    if (removes + adds === 0) return;
    this.hunks.push(oldStart);
    this.hunks.push(removes);
    this.hunks.push(newStart);
    this.hunks.push(adds);
  }

  /** Where the marks of the file's removed lines go; null where nobody wants them. */
  get removedMarks(): IntList | null {
    return this.marks && this.place && isRegular(this.place.entry.oldMode) ? this.removed : null;
  }

  /** Where the marks of the file's added lines go; null where nobody wants them. */
  get addedMarks(): IntList | null {
    return this.marks ? this.added : null;
  }

  /** The next `lines` added lines were written in `step`. */
  addedBy(step: number, lines: number): void {
    if (step === this.step) {
      const last = this.origins.length - 2;
      this.origins.set(last, this.origins.at(last) + lines);
      return;
    }
    this.step = step;
    let origin = this.originSteps.indexOf(step);
    if (origin === -1) origin = this.originSteps.push(step) - 1;
    this.origins.push(lines);
    this.origins.push(origin);
  }

  /** Everything since the last call. All files of a change share four arrays, because there are many files of few lines. */
  take(): RecordedEdits {
    const { places, originSteps } = this;
    const end = { hunks: this.hunks.length, removed: this.removed.length, added: this.added.length, origins: this.origins.length };
    const parts = [this.hunks, this.removed, this.added, this.origins].map((list) => list.values.slice(0, list.length));
    const files: FileEdit[] = [];
    let next: Ends = end;
    for (let index = places.length - 1; index >= 0; index--) {
      const place = places[index];
      if (!place) continue;
      const edit = this.toEdit(place, next, parts);
      if (edit) files.push(edit);
      if (place.hunks !== -1) next = place;
    }
    this.clear();
    return { files: files.reverse(), originSteps };
  }

  private toEdit(place: Place, next: Ends, [hunks, removed, added, origins]: readonly Int32Array[]): FileEdit | null {
    const { path, renamedFrom, oldMode, newMode, oldId, newId } = place.entry;
    const [was, is] = [isRegular(oldMode), isRegular(newMode)];
    if (!was && !is) return null;
    const end = place.hunks === -1 ? place : next;
    const edit = {
      path, renamedFrom, outcome: !is ? "gone" as const : place.binary ? "binary" as const : "lines" as const,
      hunks: part(hunks, place.hunks, end.hunks), removedMarks: part(removed, place.removed, end.removed),
      addedMarks: part(added, place.added, end.added), origins: part(origins, place.origins, end.origins),
      textLines: 0, oldId, newId,
    };
    if (was && is && place.binary) this.binaries.push({ id: newId, edit });
    return edit;
  }

  private clear(): void {
    this.places = [];
    this.originSteps = [];
    this.place = null;
    this.step = -1;
    for (const list of [this.hunks, this.removed, this.added, this.origins]) list.clear();
  }
}

const nothing = new Int32Array(0);

function part(list: Int32Array | undefined, from: number, to: number): Int32Array {
  return list && to > from ? new Int32Array(list.buffer, list.byteOffset + from * list.BYTES_PER_ELEMENT, to - from) : nothing;
}
