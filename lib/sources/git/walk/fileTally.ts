import type { FileChange, LineOrigin } from "@/lib/core/history/fileChange";
import { isRegular } from "./rawEntry";
import type { RawEntry } from "./rawEntry";

/** Counts of one file while the landing diff is read. Commits are numbers of steps. */
export class FileTally {
  binary = false;
  private deleted = 0;
  private added = 0;
  private effective = 0;
  /** The usual case is one origin, so the first needs no map. */
  private commit = -1;
  private commitLines = 0;
  private commitEffective = 0;
  private readonly earlier = new Map<number, { lines: number; effective: number }>();

  constructor(private readonly entry: RawEntry) {}

  /** False for binary files, submodules and symlinks. */
  get counts(): boolean {
    return !this.binary && (isRegular(this.entry.newMode) || isRegular(this.entry.oldMode));
  }

  deletedLines(count: number): void {
    if (isRegular(this.entry.oldMode)) this.deleted += count;
  }

  add(commit: number, effective: boolean): void {
    if (commit !== this.commit) this.turnTo(commit);
    this.added++;
    this.commitLines++;
    if (effective) {
      this.effective++;
      this.commitEffective++;
    }
  }

  toFileChange(sha: (commit: number) => string): FileChange {
    this.turnTo(-1);
    const origins: LineOrigin[] = [...this.earlier].sort(([one], [other]) => one - other)
      .map(([commit, { lines, effective }]) => ({ commit: sha(commit), lines, effective }));
    const { path, renamedFrom } = this.entry;
    return { path, renamedFrom, added: this.added, deleted: this.deleted, effective: this.effective, origins };
  }

  private turnTo(commit: number): void {
    if (this.commitLines > 0) this.earlier.set(this.commit, { lines: this.commitLines, effective: this.commitEffective });
    const before = this.earlier.get(commit);
    this.commit = commit;
    this.commitLines = before?.lines ?? 0;
    this.commitEffective = before?.effective ?? 0;
  }
}
