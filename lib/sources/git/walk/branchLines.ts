import { FileFamilies } from "./fileFamilies";

/** The lines that one commit of a branch added to one file: entries `from` up to `to`. */
export interface LineRun {
  readonly commit: number;
  readonly oldId: string;
  readonly newId: string;
  readonly from: number;
  to: number;
}

/**
 * Every line that the commits of one branch added, in the order they were written: hashes and the commit, kept per file.
 * Used for one change, then cleared for the next.
 */
export class BranchLines {
  first = new Int32Array(4_096);
  second = new Int32Array(4_096);
  /** 1 where the line was worth matching on its own (`isEffectiveLine`). */
  effective = new Uint8Array(4_096);
  count = 0;
  readonly families = new FileFamilies();
  private readonly runs = new Map<string, LineRun[]>();
  private current: LineRun | null = null;

  clear(): void {
    this.count = 0;
    this.runs.clear();
    this.families.clear();
    this.current = null;
  }

  /** Begins the lines of `commit` in `path`. */
  startFile(path: string, commit: number, oldId: string, newId: string): void {
    this.current = { commit, oldId, newId, from: this.count, to: this.count };
    const runs = this.runs.get(path);
    if (runs) runs.push(this.current);
    else this.runs.set(path, [this.current]);
  }

  add(first: number, second: number, effective: boolean): void {
    if (this.count === this.first.length) this.grow();
    this.first[this.count] = first;
    this.second[this.count] = second;
    this.effective[this.count] = effective ? 1 : 0;
    this.count++;
    if (this.current) this.current.to = this.count;
  }

  /** Runs of a file and of every name it had on the branch, latest commit first. */
  runsOf(path: string): LineRun[] {
    const runs = this.families.namesOf(path).flatMap((name) => this.runs.get(name) ?? []);
    return runs.sort((one, other) => other.commit - one.commit || one.from - other.from);
  }

  /** Runs of all files, latest commit first. */
  allRuns(): LineRun[] {
    return [...this.runs.values()].flat().sort((one, other) => other.commit - one.commit || one.from - other.from);
  }

  private grow(): void {
    const size = this.first.length * 2;
    const first = new Int32Array(size);
    const second = new Int32Array(size);
    const effective = new Uint8Array(size);
    first.set(this.first);
    second.set(this.second);
    effective.set(this.effective);
    this.first = first;
    this.second = second;
    this.effective = effective;
  }
}
