import type { Change } from "@/lib/core/history/change";
import { GitFailure } from "../gitFailure";
import type { Repository } from "../repository";
import type { WalkedChange } from "../walkedChange";
import { readChanges, type ReadingOptions } from "./readChanges";
import type { Segment } from "./splitSegments";

/**
 * Reads neighbouring segments together, because what git has unpacked for one serves the next, too. Where it gives up, each is read by itself. Where git gives up over what stands
 * behind the squashes of one (contents of closed branches may be missing), that one is read without. Rejects with `GitFailure` where git gives up all the same.
 */
export async function readSegments(repository: Repository, segments: readonly Segment[], options: ReadingOptions): Promise<WalkedChange[]> {
  const [only, ...others] = segments;
  if (only && others.length === 0) return await readSegment(repository, only, options);
  try {
    return await readChanges(repository, segments.flatMap(({ changes }) => changes), options);
  } catch (cause) {
    if (!(cause instanceof GitFailure) || options.signal.aborted) throw cause;
    const walked: WalkedChange[] = [];
    for (const segment of segments) walked.push(...await readSegment(repository, segment, options));
    return walked;
  }
}

async function readSegment(repository: Repository, { changes }: Segment, options: ReadingOptions): Promise<WalkedChange[]> {
  try {
    return await readChanges(repository, changes, options);
  } catch (cause) {
    if (!(cause instanceof GitFailure) || options.signal.aborted || changes.every(({ squashed }) => squashed === undefined)) throw cause;
    return await readChanges(repository, changes.map(withoutSquashed), options);
  }
}

function withoutSquashed({ ordinal, sha, parent, kind, landedAt, clockRanBack, title, pullRequest, commits, pull }: Change): Change {
  return { ordinal, sha, parent, kind, landedAt, clockRanBack, title, pullRequest, commits, ...(pull ? { pull } : {}) };
}
