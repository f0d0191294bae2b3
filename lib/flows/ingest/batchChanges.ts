import type { Judgement } from "@/lib/core/attribution/judgement";
import { rulesVersion } from "@/lib/core/attribution/rulesVersion";
import type { Change } from "@/lib/core/history/change";
import type { CommitFacts } from "@/lib/core/history/commitFacts";
import type { FileChange } from "@/lib/core/history/fileChange";
import { AppError } from "@/lib/errors";
import type { WalkedChange } from "@/lib/sources/git/walkedChange";
import type { Batch, BatchCommit, BatchLives, PathFacts } from "@/lib/store/ledger/batch";
import { keptCheckpoints } from "@/lib/store/ledger/keptCheckpoints";
import { originsOf } from "@/lib/store/ledger/originsOf";
import type { StoredLines } from "../ledger/storedLines";
import { type CountedCommit, countedAs } from "./countedCommit";
import { patchKey } from "./patchKey";
import type { RecordsSeen } from "./recordsSeen";

/** Rows after which a batch is stored: large enough for COPY to pay, small enough that a kill costs little. */
const mostRows = 20_000;

export interface BatchSources {
  readonly factsOf: (sha: string) => CommitFacts;
  /** Parallel to the commits. */
  readonly judge: (commits: readonly CountedCommit[]) => Promise<readonly Judgement[]>;
  readonly pathFacts: (path: string) => PathFacts;
  readonly records: RecordsSeen;
  /** Stands before the first change of the walk. */
  readonly lines: StoredLines;
  /** Changes that are stored once the walk is at its end. */
  readonly changesInAll: number;
}

interface Waiting {
  readonly change: Change;
  readonly files: readonly FileChange[];
  readonly patch: string | null;
}

function* namedPaths(walked: readonly Waiting[], { changes, owners }: BatchLives): Generator<string> {
  for (const { files } of walked) {
    for (const { path, renamedFrom } of files) {
      yield path;
      if (renamedFrom !== null) yield renamedFrom;
    }
  }
  for (const { record } of changes) for (const { path } of record.births) yield path;
  yield* owners.keys();
}

function commitsOf({ ordinal, squashed = [], commits }: Change, { factsOf }: BatchSources): BatchCommit[] {
  const listed = (shas: readonly string[], isSquashed: boolean): BatchCommit[] => shas.map((sha) => ({ facts: factsOf(sha), changeOrdinal: ordinal, squashed: isSquashed }));
  return [...listed(squashed, true), ...listed(commits, false)];
}

async function toBatch(walked: readonly Waiting[], sources: BatchSources): Promise<Batch> {
  const commits = walked.flatMap(({ change }) => commitsOf(change, sources));
  const lives = await sources.lines.take(sources.changesInAll);
  const paths = new Map<string, PathFacts>();
  for (const path of namedPaths(walked, lives)) if (!paths.has(path)) paths.set(path, sources.pathFacts(path));
  const patches = new Map(walked.flatMap(({ change, patch }) => (patch === null ? [] : [[change.ordinal, patch] as const])));
  const judgements = await sources.judge(countedAs(commits, patches));
  const bySha = new Map(commits.flatMap(({ facts: { sha } }, index): [string, Judgement][] => {
    const judgement = judgements[index];
    return judgement ? [[sha, judgement]] : [];
  }));
  return {
    commits, paths, patches, lives, rulesVersion: rulesVersion.number, judgements,
    records: sources.records.idsOf([...bySha.keys()]), writers: sources.records.takeWriters(originsOf({ files: walked, lives }), bySha),
    changes: walked.map(({ change }) => change),
    files: walked.map(({ change, files }) => ({ changeOrdinal: change.ordinal, files })),
  };
}

/**
 * Gathers walked changes into batches of whole changes, judged, with what they do to the ledger of lines. Bounded: one batch is held at a time, and a
 * batch ends where a checkpoint stands. Asked to stop, it gives what it has and ends.
 */
export async function* batchChanges(walk: AsyncIterable<WalkedChange>, sources: BatchSources, signal: AbortSignal): AsyncGenerator<Batch> {
  const checkpoints = new Set(keptCheckpoints(sources.changesInAll));
  let waiting: Waiting[] = [];
  let rows = 0;
  for await (const { change, files, edits } of walk) {
    if (!edits) throw new AppError("internal", "The walk was not asked for what the ledger of lines needs.");
    await sources.lines.add(edits);
    waiting.push({ change, files, patch: patchKey(edits.files, sources.factsOf(change.sha).authoredAt) });
    rows += change.commits.length + (change.squashed?.length ?? 0) + files.length;
    if (signal.aborted) break;
    if (rows < mostRows && !checkpoints.has(change.ordinal + 1)) continue;
    yield await toBatch(waiting, sources);
    waiting = [];
    rows = 0;
  }
  if (waiting.length > 0) yield await toBatch(waiting, sources);
}
