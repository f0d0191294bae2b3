/** People of one value of a table (a repository, a language, an agent) in one week. */
export interface Group {
  readonly value: string;
  /** Person numbers, distinct. */
  readonly people: ReadonlySet<number>;
}

/** A table of one week, cut into the sums that may be told: every shown value, and all others together. */
export interface Partition {
  /** Values that are told apart, sorted. */
  readonly shown: readonly string[];
  /** Values that are told as one sum only, sorted; empty, or at least two. */
  readonly rest: readonly string[];
}
