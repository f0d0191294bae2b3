import type { BranchLines, LineRun } from "./branchLines";
import { LineIndex } from "./lineIndex";
import type { OriginNumbers } from "./originNumbers";

/**
 * Finds for each added line of a change's net diff the branch commit that wrote it: same bytes, same file (or a name it had on the branch) first,
 * then any file of the branch for lines that say something. Each branch line is given once as long as there are enough; the one that follows the line
 * matched before wins, then the latest commit's, in order. What matches nothing was written by the landing commit (conflict resolution).
 */
export class OriginMatcher {
  private claimed = new Uint8Array(0);
  /** Null until they are asked for. */
  private anywhere: LineIndex | null = null;
  private inFile: LineIndex | null = null;
  private readonly branchIndex: LineIndex;
  private readonly fileIndex: LineIndex;
  private runs: LineRun[] = [];
  private onlyCommit = -1;
  private previous = -1;
  private commitOf = new Int32Array(0);
  /** By entry: where the run that it is of ends. */
  private endOf = new Int32Array(0);

  /** `origins` numbers the writers that records name. */
  constructor(private readonly lines: BranchLines, private readonly origins: OriginNumbers) {
    this.branchIndex = new LineIndex(lines);
    this.fileIndex = new LineIndex(lines);
  }

  /** Call when all branch commits of a change were read, before its landing diff. */
  startChange(): void {
    const { count } = this.lines;
    if (this.claimed.length < count) {
      this.claimed = new Uint8Array(count * 2);
      this.commitOf = new Int32Array(count * 2);
      this.endOf = new Int32Array(count * 2);
    } else this.claimed.fill(0, 0, count);
    for (const { commit, from, to } of this.lines.allRuns()) {
      this.commitOf.fill(commit, from, to);
      this.endOf.fill(to, from, to);
    }
    this.anywhere = null;
  }

  /** Begins a file of the landing diff. */
  startFile(path: string, oldId: string, newId: string): void {
    this.runs = this.lines.runsOf(path);
    this.inFile = null;
    this.previous = -1;
    const only = this.runs.length === 1 ? this.runs[0] : undefined;
    this.onlyCommit = only && only.oldId === oldId && only.newId === newId ? only.commit : -1;
  }

  /** The commit that wrote every added line of this file, where blobs alone tell it; -1 where lines must be matched. */
  get wholeFile(): number {
    return this.onlyCommit;
  }

  /** Number of who wrote the next added line, or -1 for the landing commit. */
  match(first: number, second: number, effective: boolean): number {
    const { lines } = this;
    const follower = this.previous + 1;
    if (this.previous !== -1 && follower < (this.endOf[this.previous] ?? 0) && lines.first.at(follower) === first && lines.second.at(follower) === second
      && this.claimed[follower] === 0) {
      return this.claim(follower);
    }
    this.inFile ??= this.fileIndex.fill(this.runs);
    const near = this.inFile.take(first, second, this.claimed);
    if (near !== -1) return this.claim(near);
    if (!effective) return -1;
    this.anywhere ??= this.branchIndex.fill(lines.allRuns());
    const far = this.anywhere.take(first, second, this.claimed);
    return far === -1 ? -1 : this.claim(far);
  }

  private claim(entry: number): number {
    this.claimed[entry] = 1;
    this.previous = entry;
    return this.origins.of(this.commitOf[entry] ?? -1, this.lines.writerOf(entry));
  }
}
