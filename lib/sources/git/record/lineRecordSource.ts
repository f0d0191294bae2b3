import type { LineRecord } from "@/lib/core/attribution/record/lineRecord";

/** Line records of a repository's commits, read when they are needed: there may be many, and each may be long. */
export interface LineRecordSource {
  /** Names everything that `ids` holds: equal states have equal records. */
  readonly state: string;
  /** What may be a record, by commit: object ids, which are others for other contents. */
  readonly ids: ReadonlyMap<string, string>;
  /** The records of those of the commits that have one that can be read. */
  readonly read: (shas: readonly string[]) => Promise<ReadonlyMap<string, LineRecord>>;
}
