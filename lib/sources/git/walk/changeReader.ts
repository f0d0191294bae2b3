import type { FileChange } from "@/lib/core/history/fileChange";
import { isTelling } from "@/lib/core/ledger/findMoves";
import { IntList } from "@/lib/core/ledger/intList";
import { BranchLines } from "./branchLines";
import type { DiffVisitor } from "./diffVisitor";
import type { EditRecorder } from "./editRecorder";
import { FileTally } from "./fileTally";
import { hashLines } from "./hashLines";
import { linesRead, markLines } from "./markLines";
import { OriginMatcher } from "./originMatcher";
import { isRegular } from "./rawEntry";
import type { RawEntry } from "./rawEntry";
import { skipLines } from "./skipLines";
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
  /** Of the lines at hand, where they are to be matched. */
  private readonly first = new IntList();
  private readonly second = new IntList();
  private readonly unwanted = new IntList();

  /** `finish` is given each change's files in the order of its steps; `recorder` then holds its edits. */
  constructor(
    private readonly steps: readonly Step[], private readonly shortcuts: ReadonlyMap<number, Shortcut>,
    private readonly finish: (files: FileChange[]) => void, private readonly recorder: EditRecorder | null = null,
  ) {}

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

  /** Only the ledger asks what removed lines said. */
  removedLines(bytes: Buffer, start: number, end: number, most: number): void {
    const marks = this.isLanding() ? this.recorder?.removedMarks : null;
    if (marks) markLines(bytes, start, end, most, marks);
    else skipLines(bytes, start, end, most);
  }

  deletedLines(count: number): void {
    if (this.tally) this.tally.deletedLines(count);
  }

  addedLines(bytes: Buffer, start: number, end: number, most: number): void {
    if (this.mode === "skip") skipLines(bytes, start, end, most);
    else if (this.mode === "branch") this.branch.read(bytes, start, end, most);
    else if (this.mode === "match") this.matchLines(bytes, start, end, most);
    else {
      markLines(bytes, start, end, most, this.emptyMarks());
      this.add(this.mode === "alone" ? this.current : this.wholeCommit, linesRead.lines, linesRead.effective);
    }
  }

  private matchLines(bytes: Buffer, start: number, end: number, most: number): void {
    const marks = this.emptyMarks();
    const before = marks.length;
    this.first.clear();
    this.second.clear();
    hashLines(bytes, start, end, most, marks, this.first, this.second);
    for (let line = 0; line < this.first.length; line++) {
      const effective = isTelling(marks.at(before + line));
      const commit = this.matcher.match(this.first.at(line), this.second.at(line), effective);
      this.add(commit === -1 ? this.restCommit : commit, 1, effective ? 1 : 0);
    }
  }

  private add(commit: number, lines: number, effective: number): void {
    if (lines === 0) return;
    this.tally?.add(commit, lines, effective);
    this.recorder?.addedBy(commit, lines);
  }

  /** Where the marks of added lines go: to the ledger, or nowhere. */
  private emptyMarks(): IntList {
    this.unwanted.clear();
    return this.recorder?.addedMarks ?? this.unwanted;
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
