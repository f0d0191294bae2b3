/** One diff to read: a commit against one parent. */
export interface Step {
  readonly sha: string;
  /** Null for a root. */
  readonly parent: string | null;
  /** True for the landing commit of a change: it ends the change. */
  readonly landing: boolean;
}
