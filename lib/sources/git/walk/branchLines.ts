import { IntList } from "@/lib/core/ledger/intList";
import { ClaimCursor } from "./claimCursor";
import { FileFamilies } from "./fileFamilies";
import { hashLines } from "./hashLines";

/** The lines that one commit of a branch added to one file: entries `from` up to `to`. */
export interface LineRun {
  readonly commit: number;
  readonly oldId: string;
  readonly newId: string;
  readonly from: number;
  to: number;
  /** Of its diff, as `ChangeEdits` has them. */
  readonly hunks: number[];
  isBinary: boolean;
}

/**
 * Every line that the commits of one branch added, in the order they were written: hashes and the commit, kept per file.
 * Used for one change, then cleared for the next.
 */
export class BranchLines {
  /** Two hashes of each line. */
  readonly first = new IntList(1_024);
  readonly second = new IntList(1_024);
  readonly families = new FileFamilies();
  private readonly writers = new IntList();
  private readonly claims = new ClaimCursor();
  private readonly runs = new Map<string, LineRun[]>();
  private current: LineRun | null = null;

  get count(): number {
    return this.first.length;
  }

  clear(): void {
    this.first.clear();
    this.second.clear();
    this.writers.clear();
    this.runs.clear();
    this.families.clear();
    this.current = null;
  }

  /** Begins the lines of `commit` in `path`; `claims` are those of the commit's record on it. */
  startFile(path: string, commit: number, oldId: string, newId: string, claims: Int32Array | null = null): void {
    this.claims.start(claims);
    this.current = { commit, oldId, newId, from: this.count, to: this.count, hunks: [], isBinary: false };
    const runs = this.runs.get(path);
    if (runs) runs.push(this.current);
    else this.runs.set(path, [this.current]);
  }

  /** A hunk of the file that was begun. */
  hunk(oldStart: number, oldCount: number, newStart: number, newCount: number): void {
    this.current?.hunks.push(oldStart, oldCount, newStart, newCount);
  }

  binary(): void {
    if (this.current) this.current.isBinary = true;
  }

  /** Reads lines as `DiffVisitor.addedLines` is asked to; the first of them is line `newLine` of the file. */
  read(bytes: Buffer, start: number, end: number, most: number, newLine: number): void {
    const before = this.count;
    hashLines(bytes, start, end, most, this.first, this.second);
    if (!this.claims.isEmpty) this.noteWriters(before, newLine);
    if (this.current) this.current.to = this.count;
  }

  /** Writer that a record names for an entry, or -1. */
  writerOf(entry: number): number {
    return entry < this.writers.length ? this.writers.at(entry) : -1;
  }

  /** Runs of a file and of every name it had on the branch, latest commit first. */
  runsOf(path: string): LineRun[] {
    const runs = this.families.namesOf(path).flatMap((name) => this.runs.get(name) ?? []);
    return runs.sort((one, other) => other.commit - one.commit || one.from - other.from);
  }

  /** Runs of a file under this name alone, oldest commit first. */
  runsUnder(path: string): readonly LineRun[] {
    return this.runs.get(path) ?? [];
  }

  private noteWriters(from: number, newLine: number): void {
    this.writers.pushMany(-1, from - this.writers.length);
    for (let line = newLine; this.writers.length < this.count; line++) this.writers.push(this.claims.writerAt(line));
  }

  /** Runs of all files, latest commit first. */
  allRuns(): LineRun[] {
    return [...this.runs.values()].flat().sort((one, other) => other.commit - one.commit || one.from - other.from);
  }
}
