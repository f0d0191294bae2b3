import type { FileChange } from "@/lib/core/history/fileChange";
import { isTelling } from "@/lib/core/ledger/findMoves";
import { IntList } from "@/lib/core/ledger/intList";
import { BranchLines, type LineRun } from "./branchLines";
import { chainedLines } from "./chainedLines";
import { ClaimCursor } from "./claimCursor";
import type { DiffVisitor } from "./diffVisitor";
import type { EditRecorder } from "./editRecorder";
import { FileTally } from "./fileTally";
import { hashLines } from "./hashLines";
import { linesRead, markLines } from "./markLines";
import { OriginMatcher } from "./originMatcher";
import type { OriginNumbers } from "./originNumbers";
import { isRegular } from "./rawEntry";
import type { RawEntry } from "./rawEntry";
import { skipLines } from "./skipLines";
import type { Rest, Shortcut, Step } from "./step";
import { unmapped } from "@/lib/core/history/originKey";
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
  private readonly matcher: OriginMatcher;
  /** Claims of the record that speaks for lines which are not matched. */
  private readonly claims = new ClaimCursor();
  /** Of a squash: what its own record says goes before what stands behind it. */
  private readonly ownClaims = new ClaimCursor();
  /** Steps that wrote lines of a file which several touched one after the other. */
  private readonly chain = new ClaimCursor();
  /** Line of the new file that is read next. */
  private newLine = 0;
  private mode: "skip" | "branch" | "alone" | "whole" | "match" = "skip";
  private wholeCommit = -1;
  /** Who wrote lines that match nothing: the landing commit, unless a shortcut knows better. */
  private restCommit = -1;
  private matching = false;
  /** Of the lines at hand, where they are to be matched. */
  private readonly first = new IntList();
  private readonly second = new IntList();
  private readonly unwanted = new IntList();

  /** `finish` is given each change's files in the order of its steps; `recorder` then holds its edits. `origins` numbers who brought lines. */
  constructor(
    private readonly steps: readonly Step[], private readonly shortcuts: ReadonlyMap<number, Shortcut>, private readonly origins: OriginNumbers,
    private readonly finish: (files: FileChange[]) => void, private readonly recorder: EditRecorder | null = null,
  ) {
    this.matcher = new OriginMatcher(this.branch, origins);
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
      if (counts) this.branch.startFile(entry.path, this.current, entry.oldId, entry.newId, this.origins.claimsOf(this.current, entry.path));
      return;
    }
    this.tally = this.tallies[index] ?? null;
    this.recorder?.startPatch(index);
    this.mode = counts ? this.startLanding(entry) : "skip";
    this.claims.start(this.origins.claimsOf(this.mode === "whole" ? this.wholeCommit : this.mode === "match" ? this.restCommit : this.current, entry.path));
    this.ownClaims.start(this.isSquash() && this.mode !== "alone" ? this.origins.claimsOf(this.current, entry.path) : null);
  }

  binary(): void {
    if (this.mode === "branch") this.branch.binary();
    if (!this.tally) return;
    this.tally.binary = true;
    this.recorder?.binary();
  }

  hunk(oldStart: number, oldCount: number, newStart: number, newCount: number): void {
    this.newLine = newStart;
    if (this.mode === "branch") this.branch.hunk(oldStart, oldCount, newStart, newCount);
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
    else if (this.mode === "branch") this.branch.read(bytes, start, end, most, this.newLine);
    else if (this.mode === "match") this.matchLines(bytes, start, end, most);
    else if (this.claims.isEmpty && this.ownClaims.isEmpty && this.chain.isEmpty) this.takeLines(bytes, start, end, most, this.mode === "alone" ? this.originOf(this.current, -1) : this.wholeCommit);
    else this.cutLines(bytes, start, end, most);
    this.newLine += linesRead.lines;
  }

  /** Lines of one origin, which need no match. */
  private takeLines(bytes: Buffer, start: number, end: number, most: number, origin: number): void {
    markLines(bytes, start, end, most, this.emptyMarks());
    this.add(origin, linesRead.lines, linesRead.effective);
  }

  /** Lines of one commit, piece by piece as records have them. */
  private cutLines(bytes: Buffer, start: number, end: number, most: number): void {
    let at = start;
    let lines = 0;
    linesRead.at = start; // The parser asks for none where it waits for what follows the last one.
    while (lines < most) {
      const line = this.newLine + lines;
      const run = this.chain.runFrom(line, this.claims.runFrom(line, this.ownClaims.runFrom(line, most - lines)));
      const [own, later] = [this.ownClaims.writerAt(line), this.chain.writerAt(line)];
      const commit = this.mode === "alone" ? this.current : later === -1 ? this.wholeCommit : later;
      this.takeLines(bytes, at, end, run, own === -1 ? this.originOf(commit, this.claims.writerAt(line)) : this.origins.of(this.current, own));
      at = linesRead.at;
      lines += linesRead.lines;
      if (linesRead.lines < run) break;
    }
    linesRead.lines = lines;
  }

  private matchLines(bytes: Buffer, start: number, end: number, most: number): void {
    const marks = this.emptyMarks();
    const before = marks.length;
    for (const hashes of [this.first, this.second]) hashes.clear();
    markLines(bytes, start, end, most, marks);
    hashLines(bytes, start, end, most, this.first, this.second);
    for (let line = 0; line < this.first.length; line++) {
      const effective = isTelling(marks.at(before + line));
      const matched = this.matcher.match(this.first.at(line), this.second.at(line), effective);
      const own = this.ownClaims.isEmpty ? -1 : this.ownClaims.writerAt(this.newLine + line);
      this.add(own !== -1 ? this.origins.of(this.current, own) : matched === -1 ? this.restOf(line) : matched, 1, effective ? 1 : 0);
    }
  }

  /** Who wrote a line that nothing matches, the one `offset` lines on. */
  private restOf(offset: number): number {
    return this.originOf(this.restCommit, this.claims.isEmpty ? -1 : this.claims.writerAt(this.newLine + offset));
  }

  /** A squash wrote nothing itself: what no record and no commit behind it claims is nobody's. */
  private originOf(step: number, writer: number): number {
    return this.origins.of(step, writer === -1 && step === this.current && this.isSquash() ? unmapped : writer);
  }

  private add(origin: number, lines: number, effective: number): void {
    if (lines === 0) return;
    this.tally?.add(origin, lines, effective);
    this.recorder?.addedBy(origin, lines);
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
    this.chain.start(null);
    const whole = shortcut?.whole.get(entry.path);
    if (whole !== undefined) {
      this.wholeCommit = whole;
      return "whole";
    }
    const rest = shortcut?.rest.get(entry.path);
    const later = rest && this.laterRuns(entry.path, rest);
    if (rest && later) {
      this.wholeCommit = rest.step;
      this.chain.start(chainedLines(later));
      return "whole";
    }
    this.restCommit = rest?.step ?? this.current;
    if (this.branch.count === 0 && this.restCommit === this.current) return "alone";
    if (!this.matching) this.matcher.startChange();
    this.matching = true;
    this.matcher.startFile(entry.path, entry.oldId, entry.newId);
    this.wholeCommit = this.matcher.wholeFile;
    return this.wholeCommit === -1 ? "match" : "whole";
  }

  /** What the later steps of a chain wrote, or null where one of them cannot be read as text. */
  private laterRuns(path: string, { step, later }: Rest): readonly LineRun[] | null {
    const runs = this.branch.runsUnder(path).filter(({ commit }) => commit !== step);
    return runs.length === later && runs.every(({ isBinary }) => !isBinary) ? runs : null;
  }

  private isLanding(): boolean {
    return this.steps[this.current]?.landing ?? false;
  }

  private isSquash(): boolean {
    return this.steps[this.current]?.squash ?? false;
  }

  private endDiff(): void {
    if (this.isLanding()) {
      const keys = (origin: number): string => this.origins.keyOf(origin);
      this.endChange(this.tallies.filter((tally) => tally.counts).map((tally) => tally.toFileChange(keys)));
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
