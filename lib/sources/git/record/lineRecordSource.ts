import type { LineRecord } from "@/lib/core/attribution/record/lineRecord";

/** Line records of a repository's commits, read when they are needed: there may be many, and each may be long. */
export interface LineRecordSource {
  /** Number of commits with something that may be a record. */
  readonly count: number;
  /** Whether a commit has something that may be a record. */
  readonly has: (sha: string) => boolean;
  /** The records of those of the commits that have one that can be read. */
  readonly read: (shas: readonly string[]) => Promise<ReadonlyMap<string, LineRecord>>;
}
