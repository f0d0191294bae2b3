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
  private earlier: Map<number, { lines: number; effective: number }> | null = null;

  constructor(private readonly entry: RawEntry) {}

  /** False for binary files, submodules and symlinks. */
  get counts(): boolean {
    return !this.binary && (isRegular(this.entry.newMode) || isRegular(this.entry.oldMode));
  }

  deletedLines(count: number): void {
    if (isRegular(this.entry.oldMode)) this.deleted += count;
  }

  /** Lines that `commit` wrote, and how many of them are effective. */
  add(commit: number, lines: number, effective: number): void {
    if (commit !== this.commit) this.turnTo(commit);
    this.added += lines;
    this.commitLines += lines;
    this.effective += effective;
    this.commitEffective += effective;
  }

  toFileChange(sha: (commit: number) => string): FileChange {
    const { path, renamedFrom } = this.entry;
    return { path, renamedFrom, added: this.added, deleted: this.deleted, effective: this.effective, origins: this.toOrigins(sha) };
  }

  private toOrigins(sha: (commit: number) => string): LineOrigin[] {
    if (this.added === 0) return [];
    if (!this.earlier) return [{ commit: sha(this.commit), lines: this.commitLines, effective: this.commitEffective }];
    this.turnTo(-1);
    return [...this.earlier].sort(([one], [other]) => one - other).map(([commit, { lines, effective }]) => ({ commit: sha(commit), lines, effective }));
  }

  private turnTo(commit: number): void {
    if (this.commitLines > 0) (this.earlier ??= new Map()).set(this.commit, { lines: this.commitLines, effective: this.commitEffective });
    const before = this.earlier?.get(commit);
    this.commit = commit;
    this.commitLines = before?.lines ?? 0;
    this.commitEffective = before?.effective ?? 0;
  }
}
