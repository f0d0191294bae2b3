/** One diff to read: a commit against one parent. */
export interface Step {
  readonly sha: string;
  /** Null for a root. */
  readonly parent: string | null;
  /** True for the landing commit of a change: it ends the change. */
  readonly landing: boolean;
  /** Of a landing commit: the steps before it are what was squashed into it, and not its ancestors. */
  readonly squash?: boolean;
}

/** What can be known of a change from names and blobs alone, without reading contents. Steps are numbered within the segment. */
export interface Shortcut {
  /** Branch steps whose diffs need not be read. */
  readonly skipped: ReadonlySet<number>;
  /** Files whose added lines all come from one step, by path. */
  readonly whole: ReadonlyMap<string, number>;
  /** Files that several steps touched one after the other, by path. */
  readonly rest: ReadonlyMap<string, Rest>;
}

/** Lines that none of `later` steps wrote, which changed the file's contents after it, come from `step`. */
export interface Rest {
  readonly step: number;
  readonly later: number;
}
