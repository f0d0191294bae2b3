/** Parts of the bench, in the order they run. Those after `releases` need no repository: they make up a history in a database. */
export const benchParts = ["scan", "lines", "blame", "ownership", "growth", "releases", "load", "rejudge", "pages", "csv"] as const;
export type BenchPart = (typeof benchParts)[number];

export interface BenchFlags {
  readonly runs: number;
  /** All parts where it is not given. */
  readonly only?: readonly BenchPart[];
  /** Files a repository that are compared with git blame; 0 for all. */
  readonly sample: number;
  readonly seed: number;
  /** Of pages: only this question, and the name under which the made-up database stays. */
  readonly question?: string;
  readonly keep?: string;
}
