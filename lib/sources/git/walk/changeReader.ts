import type { FileChange } from "@/lib/core/history/fileChange";
import { isEffectiveLine } from "@/lib/core/history/isEffectiveLine";
import { BranchLines } from "./branchLines";
import type { DiffVisitor } from "./diffVisitor";
import type { EditRecorder } from "./editRecorder";
import { FileTally } from "./fileTally";
import { hashLine, lineHash } from "./lineHash";
import { lineMark } from "./lineMark";
import { OriginMatcher } from "./originMatcher";
import { isRegular } from "./rawEntry";
import type { RawEntry } from "./rawEntry";
import type { Shortcut, Step } from "./step";
import { AppError } from "@/lib/errors";

/**
 * Turns a stream of diffs into changes: the diffs of a branch's commits fill an index of the lines they wrote, the landing diff gives the counts and
 * asks the index for the origin of each line. Changes of a single commit, and files that a shortcut explains, need no index.
 */
export class ChangeReader implements DiffVisitor {
  private cursor = 0;
  /** Step whose diff is being read; -1 before the first. */
  private current = -1;
  private entries: RawEntry[] = [];
  private tallies: FileTally[] = [];
  private tally: FileTally | null = null;
  private readonly branch = new BranchLines();
  private readonly matcher = new OriginMatcher(this.branch);
  private mode: "skip" | "branch" | "alone" | "whole" | "match" = "skip";
  private wholeCommit = -1;
  /** Who wrote lines that match nothing: the landing commit, unless a shortcut knows better. */
  private restCommit = -1;
  private matching = false;

  /** `finish` is given each change's files in the order of its steps; `recorder` then holds its edits. */
  constructor(
    private readonly steps: readonly Step[], private readonly shortcuts: ReadonlyMap<number, Shortcut>,
    private readonly finish: (files: FileChange[]) => void, private readonly recorder: EditRecorder | null = null,
  ) {}

  /** Only the ledger asks what removed lines said. */
  get wantsRemoved(): boolean {
    return this.recorder?.marks === true && this.isLanding();
  }

  startCommit(sha: string): void {
    if (this.current >= 0) this.endDiff();
    while (this.cursor < this.steps.length && this.steps[this.cursor]?.sha !== sha) this.passStep();
    if (this.cursor >= this.steps.length) throw new AppError("internal", `git answered with the diff of ${sha}, which was not asked for.`);
    this.current = this.cursor++;
    this.entries = [];
    this.tallies = [];
    this.matching = false;
  }

  nameFile(entry: RawEntry): void {
    this.entries.push(entry);
    if (entry.renamedFrom !== null) this.branch.families.join(entry.renamedFrom, entry.path);
    if (!this.isLanding()) return;
    this.tallies.push(new FileTally(entry));
    this.recorder?.nameFile(entry);
  }

  startPatch(index: number): void {
    const entry = this.entries[index];
    if (!entry) return;
    const counts = isRegular(entry.newMode);
    if (!this.isLanding()) {
      this.mode = counts ? "branch" : "skip";
      if (counts) this.branch.startFile(entry.path, this.current, entry.oldId, entry.newId);
      return;
    }
    this.tally = this.tallies[index] ?? null;
    this.recorder?.startPatch(index);
    this.mode = counts ? this.startLanding(entry) : "skip";
  }

  binary(): void {
    if (this.tally) this.tally.binary = true;
    if (this.tally) this.recorder?.binary();
  }

  hunk(oldStart: number, oldCount: number, newStart: number, newCount: number): void {
    if (this.tally) this.recorder?.hunk(oldStart, oldCount, newStart, newCount);
  }

  removedLine(bytes: Buffer, start: number, end: number): void {
    this.recorder?.removedLine(lineMark(bytes, start, end, isEffectiveLine(bytes, start, end)));
  }

  deletedLines(count: number): void {
    if (this.tally) this.tally.deletedLines(count);
  }

  addedLine(bytes: Buffer, start: number, end: number): void {
    if (this.mode === "skip") return;
    const effective = isEffectiveLine(bytes, start, end);
    if (this.mode === "branch") {
      hashLine(bytes, start, end);
      this.branch.add(lineHash.first, lineHash.second, effective);
      return;
    }
    const commit = this.originOf(bytes, start, end, effective);
    this.tally?.add(commit, effective);
    this.recorder?.addedLine(commit, this.recorder.marks ? lineMark(bytes, start, end, effective) : 0);
  }

  private originOf(bytes: Buffer, start: number, end: number, effective: boolean): number {
    if (this.mode === "alone") return this.current;
    if (this.mode === "whole") return this.wholeCommit;
    hashLine(bytes, start, end);
    const commit = this.matcher.match(lineHash.first, lineHash.second, effective);
    return commit === -1 ? this.restCommit : commit;
  }

  /** Call at the end of the stream. */
  end(): void {
    if (this.current >= 0) this.endDiff();
    while (this.cursor < this.steps.length) this.passStep();
  }

  private startLanding(entry: RawEntry): "alone" | "whole" | "match" {
    const shortcut = this.shortcuts.get(this.current);
    const whole = shortcut?.whole.get(entry.path);
    if (whole !== undefined) {
      this.wholeCommit = whole;
      return "whole";
    }
    this.restCommit = shortcut?.rest.get(entry.path) ?? this.current;
    if (this.branch.count === 0 && this.restCommit === this.current) return "alone";
    if (!this.matching) this.matcher.startChange();
    this.matching = true;
    this.matcher.startFile(entry.path, entry.oldId, entry.newId);
    this.wholeCommit = this.matcher.wholeFile;
    return this.wholeCommit === -1 ? "match" : "whole";
  }

  private isLanding(): boolean {
    return this.steps[this.current]?.landing ?? false;
  }

  private endDiff(): void {
    if (this.isLanding()) {
      const shas = (step: number): string => this.steps[step]?.sha ?? "";
      this.endChange(this.tallies.filter((tally) => tally.counts).map((tally) => tally.toFileChange(shas)));
    }
    this.current = -1;
    this.tally = null;
    this.mode = "skip";
  }

  /** A step without a difference is not in the stream. */
  private passStep(): void {
    if (this.steps[this.cursor++]?.landing) this.endChange([]);
  }

  private endChange(files: FileChange[]): void {
    this.finish(files);
    this.branch.clear();
  }
}
