import { attributeRules } from "@/lib/core/history/attributeRules";
import type { CommitFacts } from "@/lib/core/history/commitFacts";
import type { Change } from "@/lib/core/history/change";
import { landChanges } from "@/lib/core/history/landChanges";
import { language } from "@/lib/core/history/language";
import { leftOutReason } from "@/lib/core/history/leftOutReason";
import { AppError } from "@/lib/errors";
import { readHeadFiles } from "@/lib/sources/git/ledger/readHeadFiles";
import { listCommits } from "@/lib/sources/git/listCommits";
import { type LookedBehind, lookBehind } from "@/lib/sources/git/pull/lookBehind";
import { readAttributes } from "@/lib/sources/git/readAttributes";
import type { LineRecordSource } from "@/lib/sources/git/record/lineRecordSource";
import type { Repository } from "@/lib/sources/git/repository";
import { walkChanges } from "@/lib/sources/git/walkChanges";
import type { Bulk } from "@/lib/store/bulk";
import type { Batch, Ledger, PathFacts } from "@/lib/store/ledger/batch";
import { findSquashed } from "@/lib/store/ledger/landedPulls";
import { saveBatch } from "@/lib/store/ledger/saveBatch";
import { saveHeadLines } from "@/lib/store/ledger/saveHeadLines";
import { savePathFacts } from "@/lib/store/ledger/savePathFacts";
import { batchChanges } from "./batchChanges";
import type { Judge } from "./judge";
import type { CountedCommit } from "./countedCommit";
import { judgeAll } from "./judgeAll";
import { openLines } from "./openLines";
import { RecordsSeen } from "./recordsSeen";

export interface HistoryOptions {
  readonly judge: Judge;
  /** Takes out who must not come back. */
  readonly withoutErased: (listed: readonly CommitFacts[]) => Promise<readonly CommitFacts[]>;
  /** Paths that this copy cannot read. */
  readonly unreadable: readonly string[];
  readonly records: LineRecordSource;
  /** Fires when the process is asked to stop: noticed at the next change, not only after the batch. */
  readonly signal: AbortSignal;
  /** Called before the first batch with done = 0, then after each; returns false to stop after it. */
  readonly onBatch: (done: { commitsTotal: number; commitsDone: number; linesDone: number }) => Promise<boolean>;
}

export interface StoredHistory {
  readonly stopped: boolean;
  /** Stored paths whose language or left-out reason changed with the new head. */
  readonly changedPaths: number;
}

async function readPathRules(repository: Repository): Promise<(path: string) => PathFacts> {
  const rules = { attributes: attributeRules(await readAttributes(repository)) };
  return (path) => ({ language: language(path) ?? "", leftOutReason: leftOutReason(path, rules) });
}

function landNew(commits: readonly CommitFacts[], repository: Repository, { cursor }: Ledger, now: number) {
  if (cursor.head === null) return landChanges(commits, repository.head, { now });
  const after = { sha: cursor.head, ordinal: cursor.changeCount - 1, committedAt: cursor.lastLandedAt ?? Number.NEGATIVE_INFINITY };
  return landChanges(commits, repository.head, { now, after });
}

/** What stands behind the changes; what went into an earlier change stays there. */
async function behind(bulk: Bulk, { repositoryId }: Ledger, repository: Repository, landed: readonly Change[], commits: readonly CommitFacts[]): Promise<LookedBehind> {
  const { changes, originals } = await lookBehind(repository, landed, commits);
  const known = await findSquashed(bulk, repositoryId, originals.map(({ sha }) => sha));
  if (known.size === 0) return { changes, originals };
  return { changes: changes.map((change) => withoutKnown(change, known)), originals: originals.filter(({ sha }) => !known.has(sha)) };
}

function withoutKnown(change: Change, known: ReadonlyMap<string, number>): Change {
  if (change.squashed?.some((sha) => known.has(sha)) !== true) return change;
  const { squashed, ...rest } = change;
  const left = squashed.filter((sha) => !known.has(sha));
  return left.length === 0 ? rest : { ...rest, squashed: left };
}

const linesOf = (batch: Batch) => batch.files.reduce((sum, { files }) => sum + files.reduce((inner, file) => inner + file.added, 0), 0);

/** What depends on the head and not on the changes. Returns the stored paths whose facts are others now. */
async function storeHead(bulk: Bulk, ledger: Ledger, repository: Repository, unreadable: readonly string[], pathFacts: (path: string) => PathFacts): Promise<number> {
  if (unreadable.length > 0) {
    const missed = new Set(unreadable);
    const files = await readHeadFiles(repository, (path) => missed.has(path));
    await saveHeadLines(bulk, ledger, files.map(({ path, lines }) => ({ path, lines: Math.max(0, lines) })), pathFacts);
  }
  return await savePathFacts(bulk, ledger, pathFacts);
}

/** Stores everything of the repository's history that comes after the ledger's cursor, batch by batch; the owners of its lines with it. */
export async function storeHistory(bulk: Bulk, ledger: Ledger, repository: Repository, options: HistoryOptions): Promise<StoredHistory> {
  const records = new RecordsSeen(options.records);
  const lines = await openLines(bulk, ledger, repository);
  const [listed, pathFacts] = await Promise.all([listCommits(repository, ledger.cursor.head), readPathRules(repository)]);
  // Before anything is made of them: titles, verdicts and evidence never meet an erased person.
  const commits = await options.withoutErased(listed);
  const { changes, originals } = await behind(bulk, ledger, repository, landNew(commits, repository, ledger, options.judge.now), listed);
  const bySha = new Map([...commits, ...(await options.withoutErased(originals))].map((commit) => [commit.sha, commit]));
  const factsOf = (sha: string): CommitFacts => {
    const found = bySha.get(sha);
    if (found === undefined) throw new AppError("internal", `The walk names commit ${sha}, which was not listed.`);
    return found;
  };
  const commitsTotal = changes.reduce((sum, change) => sum + change.commits.length + (change.squashed?.length ?? 0), 0);
  const done = { commitsTotal, commitsDone: 0, linesDone: 0 };
  let goesOn = await options.onBatch(done);
  const parentsOf = (sha: string) => bySha.get(sha)?.parents ?? [];
  const walk = walkChanges(repository, { changes, parentsOf, unreadable: options.unreadable, edits: "marked", records: records.source });
  const sources = { factsOf, pathFacts, records, judge: (batch: readonly CountedCommit[]) => judgeAll(bulk, ledger.repositoryId, batch, options.judge), lines, changesInAll: ledger.cursor.changeCount + changes.length };
  if (goesOn) {
    for await (const batch of batchChanges(walk, sources, options.signal)) {
      await saveBatch(bulk, ledger, batch);
      done.commitsDone += batch.commits.length;
      done.linesDone += linesOf(batch);
      goesOn = await options.onBatch(done);
      if (!goesOn) break;
    }
  }
  return { stopped: !goesOn, changedPaths: goesOn && changes.length > 0 ? await storeHead(bulk, ledger, repository, options.unreadable, pathFacts) : 0 };
}
