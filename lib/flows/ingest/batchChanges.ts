import type { Judgement } from "@/lib/core/attribution/judgement";
import { rulesVersion } from "@/lib/core/attribution/rulesVersion";
import type { CommitFacts } from "@/lib/core/history/commitFacts";
import type { WalkedChange } from "@/lib/sources/git/walkedChange";
import type { Batch, BatchCommit, PathFacts } from "@/lib/store/ledger/batch";

/** Rows after which a batch is stored: large enough for COPY to pay, small enough that a kill costs little. */
const mostRows = 20_000;

export interface BatchSources {
  readonly factsOf: (sha: string) => CommitFacts;
  readonly judge: (facts: CommitFacts) => Judgement;
  readonly pathFacts: (path: string) => PathFacts;
}

function toBatch(walked: readonly WalkedChange[], sources: BatchSources): Batch {
  const commits: BatchCommit[] = walked.flatMap(({ change }) => change.commits.map((sha) => ({ facts: sources.factsOf(sha), changeOrdinal: change.ordinal })));
  const paths = new Map<string, PathFacts>();
  for (const { files } of walked) {
    for (const { path, renamedFrom } of files) {
      if (!paths.has(path)) paths.set(path, sources.pathFacts(path));
      if (renamedFrom !== null && !paths.has(renamedFrom)) paths.set(renamedFrom, sources.pathFacts(renamedFrom));
    }
  }
  return {
    commits, paths, rulesVersion: rulesVersion.number,
    judgements: commits.map(({ facts }) => sources.judge(facts)),
    changes: walked.map(({ change }) => change),
    files: walked.map(({ change, files }) => ({ changeOrdinal: change.ordinal, files })),
  };
}

/**
 * Gathers walked changes into batches of whole changes, judged. Bounded: one batch is held at a time. Asked to stop, it gives what it has
 * and ends.
 */
export async function* batchChanges(walk: AsyncIterable<WalkedChange>, sources: BatchSources, signal: AbortSignal): AsyncGenerator<Batch> {
  let waiting: WalkedChange[] = [];
  let rows = 0;
  for await (const walked of walk) {
    waiting.push(walked);
    rows += walked.change.commits.length + walked.files.length;
    if (signal.aborted) break;
    if (rows < mostRows) continue;
    yield toBatch(waiting, sources);
    waiting = [];
    rows = 0;
  }
  if (waiting.length > 0) yield toBatch(waiting, sources);
}
