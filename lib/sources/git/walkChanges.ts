import { availableParallelism } from "node:os";
import pLimit from "p-limit";
import type { Change } from "@/lib/core/history/change";
import { explainFailure } from "./explainFailure";
import { findUnreadable } from "./findUnreadable";
import { GitFailure } from "./gitFailure";
import type { Repository } from "./repository";
import { UnreadablePaths } from "./unreadablePaths";
import type { LineRecordSource } from "./record/lineRecordSource";
import { joinSegments } from "./walk/joinSegments";
import { readSegments } from "./walk/readSegments";
import { splitSegments } from "./walk/splitSegments";
import type { WalkedChange } from "./walkedChange";

/** What to read. */
export interface WalkPlan {
  /** In the order they landed. */
  readonly changes: readonly Change[];
  /** Parents of every commit in `changes`. */
  readonly parentsOf: (sha: string) => readonly string[];
  /** Paths to leave out of the whole walk because blobs of theirs are missing (`findUnreadable`). */
  readonly unreadable?: readonly string[];
  /** git processes at once; default the number of processors, at most 4. */
  readonly processes?: number;
  /** Ask for `WalkedChange.edits`: with line marks, which moves need, or without. */
  readonly edits?: "marked" | "plain";
  /** Records of who wrote single lines: origins then tell their writers apart. */
  readonly records?: LineRecordSource;
}

/** Each stretch of segments is a new git process that has everything to unpack again, and is held in memory until its turn. */
const mostDiffs = 4_000;
const leastDiffs = 200;

/**
 * Reads the net diff of every change, in order, with the origin commit of each added line. Streaming: at most a few stretches are held, and no new one is
 * begun while the caller is busy. Throws `UnreadablePaths` where blobs turned out to be missing (run again with those paths), `unreadable` where objects are corrupt.
 */
export async function* walkChanges(repository: Repository, plan: WalkPlan): AsyncGenerator<WalkedChange> {
  const processes = plan.processes ?? Math.min(availableParallelism(), 4);
  const unreadable = plan.unreadable ?? [];
  const segments = splitSegments(plan.changes, shareOf(plan.changes.reduce((sum, { commits }) => sum + commits.length, 0), processes));
  const stretches = joinSegments(segments, shareOf(segments.reduce((sum, { diffs }) => sum + diffs, 0), processes));
  const limit = pLimit(processes);
  const abort = new AbortController();
  const options = { parentsOf: plan.parentsOf, unreadable, signal: abort.signal, edits: plan.edits, records: plan.records };
  const ahead: Promise<WalkedChange[]>[] = [];
  let next = 0;
  const fill = (): void => {
    for (; next < stretches.length && ahead.length < processes + 1; next++) {
      const stretch = stretches[next];
      if (!stretch) break;
      const reading = limit(() => readSegments(repository, stretch, options));
      reading.catch(() => undefined); // Awaited in its turn; must not count as unhandled before.
      ahead.push(reading);
    }
  };
  try {
    fill();
    while (ahead.length > 0) {
      const walked = await ahead.shift();
      fill();
      if (walked) yield* walked;
    }
  } catch (cause) {
    abort.abort();
    throw await explainWalkFailure(repository, unreadable, cause);
  } finally {
    abort.abort();
    limit.clearQueue();
  }
}

function shareOf(diffs: number, processes: number): number {
  return Math.min(mostDiffs, Math.max(leastDiffs, Math.ceil(diffs / (processes * 3))));
}

async function explainWalkFailure(repository: Repository, known: readonly string[], cause: unknown): Promise<unknown> {
  if (!(cause instanceof GitFailure)) return cause;
  const paths = await findUnreadable(repository);
  const fresh = paths.filter((path) => !known.includes(path));
  return fresh.length > 0 ? new UnreadablePaths(paths) : explainFailure(repository, cause);
}
