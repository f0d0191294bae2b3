import type { Judgement } from "@/lib/core/attribution/judgement";
import type { LineWriter } from "@/lib/core/attribution/record/lineRecord";
import type { Change } from "@/lib/core/history/change";
import type { CommitFacts } from "@/lib/core/history/commitFacts";
import type { FileChange, LeftOutReason } from "@/lib/core/history/fileChange";
import type { OriginKey } from "@/lib/core/history/originKey";
import type { LedgerRecord } from "@/lib/core/ledger/ledgerRecord";
import type { OwnerRuns } from "@/lib/core/ledger/ownerRuns";

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
  /** A pull request's own commit that was squashed into the change. */
  readonly squashed?: boolean;
}

/** What the ledger of lines is made with; another version or other ignored commits make another ledger. */
export interface LinesRules {
  readonly version: number;
  /** Full object ids, sorted. */
  readonly ignored: readonly string[];
}

/** A writer whom a line record names. */
export interface BatchWriter {
  readonly writer: LineWriter;
  readonly judgement: Judgement;
}

/** What a batch does to the ledger of lines, and where that leaves it. */
export interface BatchLives {
  /** Of every change of the batch, in order. `firstBirth` is the number of the next birth before it. */
  readonly changes: readonly { readonly firstBirth: number; readonly record: LedgerRecord }[];
  /** Files that the batch touched, as they are after it: null where no line is left. `changedAt` counts the changes up to the last that touched it. */
  readonly owners: ReadonlyMap<string, { readonly runs: OwnerRuns | null; readonly changedAt: number }>;
  readonly nextBirth: number;
  readonly rules: LinesRules;
  /** The latest dead, deflated. */
  readonly memory: Uint8Array;
  /** Changes there will be once the whole reading is stored: checkpoints that would be dropped by then are not made. */
  readonly changesInAll: number;
}

/**
 * Some whole changes, next on the line after those that are stored. All commits of a change stand together, those squashed into it first, its landing
 * commit last, changes in order. `judgements` is parallel to `commits`. `paths` describes every path that `files` and `lives` name.
 */
export interface Batch {
  readonly commits: readonly BatchCommit[];
  readonly judgements: readonly Judgement[];
  readonly rulesVersion: number;
  readonly changes: readonly Change[];
  readonly files: readonly { readonly changeOrdinal: number; readonly files: readonly FileChange[] }[];
  readonly paths: ReadonlyMap<string, PathFacts>;
  /** By what changes are known again under another id, by their ordinal. */
  readonly patches?: ReadonlyMap<number, string>;
  /** Every writer that an origin in `files` or `lives` names, with its verdict. */
  readonly writers?: ReadonlyMap<OriginKey, BatchWriter>;
  /** Commits of this batch that have something that may be a line record: its object id, by sha. */
  readonly records?: ReadonlyMap<string, string>;
  /** Without it the ledger of lines falls behind, and the next reading begins anew. */
  readonly lives?: BatchLives;
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
