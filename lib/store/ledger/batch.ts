import type { Judgement } from "@/lib/core/attribution/judgement";
import type { Change } from "@/lib/core/history/change";
import type { CommitFacts } from "@/lib/core/history/commitFacts";
import type { FileChange, LeftOutReason } from "@/lib/core/history/fileChange";

/** What a path is, by the rules read at HEAD. */
export interface PathFacts {
  readonly language: string;
  /** Null is counted. */
  readonly leftOutReason: LeftOutReason | null;
}

/** A commit and the change that landed it. */
export interface BatchCommit {
  readonly facts: CommitFacts;
  readonly changeOrdinal: number;
}

/**
 * Some whole changes, next on the line after those that are stored. All commits of a change stand together, its landing
 * commit last, changes in order. `judgements` is parallel to `commits`. `paths` describes every path that `files` names.
 */
export interface Batch {
  readonly commits: readonly BatchCommit[];
  readonly judgements: readonly Judgement[];
  readonly rulesVersion: number;
  readonly changes: readonly Change[];
  readonly files: readonly { readonly changeOrdinal: number; readonly files: readonly FileChange[] }[];
  readonly paths: ReadonlyMap<string, PathFacts>;
}

/** What is stored completely: the next batch begins after it. Times are epoch milliseconds. */
export interface Cursor {
  readonly changeCount: number;
  readonly commitCount: number;
  /** Sha of the newest stored change, or null. */
  readonly head: string | null;
  readonly lastLandedAt: number | null;
}

/** The right to write one repository's ledger, until somebody else starts reading it. */
export interface Ledger {
  readonly repositoryId: number;
  readonly fence: number;
  cursor: Cursor;
  /** Path → id, of everything stored and of this run. */
  readonly pathIds: Map<string, number>;
  /** `address\nname` → id, of this run. */
  readonly identityIds: Map<string, number>;
}
