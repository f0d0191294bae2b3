import { moveParts } from "@/lib/core/measures/moveParts";
import { AppError } from "@/lib/errors";
import { knownUnreadable } from "@/lib/sources/git/knownUnreadable";
import type { LineRecordSource } from "@/lib/sources/git/record/lineRecordSource";
import { openRecords } from "@/lib/sources/git/record/openRecords";
import type { Repository } from "@/lib/sources/git/repository";
import { UnreadablePaths } from "@/lib/sources/git/unreadablePaths";
import { type Bulk, openBulk } from "@/lib/store/bulk";
import { readFixSettings } from "@/lib/store/fix/fixSettings";
import { rebuildGuards } from "@/lib/store/guard/rebuildGuards";
import type { Ledger } from "@/lib/store/ledger/batch";
import { countsShared } from "@/lib/store/ledger/countsShared";
import { joinMoved } from "@/lib/store/ledger/movedVerdict";
import { readParts } from "@/lib/store/ledger/readParts";
import { markShared } from "@/lib/store/ledger/markShared";
import { rebuildRollup } from "@/lib/store/ledger/rebuildRollup";
import { saveUnreadable } from "@/lib/store/ledger/saveUnreadable";
import { startReading } from "@/lib/store/ledger/startReading";
import { truncateAfter } from "@/lib/store/ledger/truncateAfter";
import { isRunCancelled } from "@/lib/store/repository/cancelRun";
import { readSource, type StoredSource } from "@/lib/store/repository/readSource";
import { saveRepositoryState } from "@/lib/store/repository/saveRepositoryState";
import { readSessionEdits } from "@/lib/store/transcript/readSessionEdits";
import { groupPeople } from "../people/groupPeople";
import { withoutErased } from "../erasure/withoutErased";
import { classifyStored } from "../fix/classifyStored";
import { judgePulls } from "../forge/judgePulls";
import { enqueuePolicies } from "../policy/enqueuePolicies";
import { alignHistory } from "./alignHistory";
import { alignOwners } from "./alignOwners";
import { alignPulls, notePulls } from "./alignPulls";
import { alignRecords } from "./alignRecords";
import { enqueueRejudge } from "./enqueueRejudge";
import type { IngestSettings } from "./ingestSettings";
import { judgeCorrected } from "./judgeCorrected";
import { noteRejudged } from "./noteRejudged";
import { openSource } from "./openSource";
import { readJudge, readWanted } from "./readJudging";
import { rejudgeStored } from "./rejudgeStored";
import { type Reporter, startReporter } from "./startReporter";
import { storeHistory } from "./storeHistory";

const cancelled = new AppError("conflict", "The reading was cancelled.", { hint: "Read it again to go on from what is stored." });

interface Reading {
  readonly settings: IngestSettings;
  readonly bulk: Bulk;
  readonly ledger: Ledger;
  readonly repository: Repository;
  readonly stored: StoredSource;
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
}

/** Reads on from the cursor; where contents turn out to be missing, forgets what is stored and reads all of it again without those paths, so that one rule holds. */
async function walkAll(reading: Reading, unreadable: readonly string[], records: LineRecordSource): Promise<{ stopped: boolean; changedPaths: number }> {
  const { settings, bulk, ledger, repository, reporter, signal } = reading;
  const { policy } = await readWanted(settings.db, ledger.repositoryId);
  try {
    return await storeHistory(bulk, ledger, repository, {
      judge: await readJudge(settings.db, bulk, policy, settings.clock()), withoutErased: (listed) => withoutErased(settings, bulk, ledger.repositoryId, listed), unreadable, records, signal,
      onBatch: async (done) => {
        await reporter.tell("walk", done);
        return !signal.aborted && !(await isRunCancelled(settings.db, reporter.runId));
      },
    });
  } catch (cause) {
    if (!(cause instanceof UnreadablePaths)) throw cause;
    await truncateAfter(bulk, ledger, -1);
    await saveUnreadable(bulk, ledger, cause.paths);
    return await walkAll(reading, cause.paths, records);
  }
}

async function refreshJudged({ settings, bulk, ledger, stored, reporter }: Reading, needsAll: boolean): Promise<string> {
  const { policy, name: wanted } = await readWanted(settings.db, ledger.repositoryId);
  await reporter.tell("judge");
  // Under `adopters` new commits of an author can change the verdict on old ones.
  const isStale = (stored.judgedWith !== null && stored.judgedWith !== wanted) || (await countsShared(bulk, ledger.repositoryId));
  const judge = await readJudge(settings.db, bulk, policy, settings.clock());
  const before = await readParts(bulk, [ledger.repositoryId]);
  const moved = await bulk.transaction(async () => {
    await judgeCorrected(bulk, ledger, judge, "split");
    const rejudged = isStale || policy.kind === "adopters" ? await rejudgeStored(bulk, ledger, judge) : null;
    await rebuildRollup(bulk, ledger, isStale || needsAll || rejudged !== null || stored.judgedWith === null ? "all" : "due");
    return rejudged;
  });
  if (stored.judgedWith !== null && (isStale || moved !== null)) {
    const found = moved ?? joinMoved([]);
    // Commits that came in between are not among the figures.
    await noteRejudged(settings, stored.slug, { repositoryId: ledger.repositoryId, cause: "judging", before: stored.judgedWith, after: wanted, moved: found, parts: [before, moveParts(before, found.verdicts)] });
  }
  return wanted;
}

async function read(reading: Reading): Promise<boolean> {
  const { settings, bulk, ledger, repository, stored, reporter } = reading;
  const known = stored.unreadable.length > 0 ? stored.unreadable : await knownUnreadable(repository);
  if (known.length > 0 && stored.unreadable.length === 0) {
    await truncateAfter(bulk, ledger, -1);
    await saveUnreadable(bulk, ledger, known);
  }
  const records = await openRecords(repository, await readSessionEdits(bulk, ledger.repositoryId));
  const wasRewritten = await alignHistory(bulk, ledger, repository);
  const wasMatched = await alignPulls(bulk, ledger, repository, settings.clock());
  const wasRecorded = await alignRecords(bulk, ledger, records);
  await reporter.tell("list");
  const { stopped, changedPaths } = await walkAll(reading, known, records);
  if (stopped) return false;
  await notePulls(bulk, ledger, repository);
  await markShared(bulk, ledger.repositoryId);
  await groupPeople(settings.db, "identities");
  await alignOwners(bulk, ledger, repository, stored.judgedWith !== null);
  const judged = await refreshJudged(reading, changedPaths > 0 || wasRewritten || wasMatched || wasRecorded);
  await judgePulls(settings, bulk, ledger, stored.slug);
  await classifyStored(bulk, ledger, await readFixSettings(settings.db));
  await rebuildGuards(bulk, ledger.repositoryId);
  await saveRepositoryState(settings.db, ledger.repositoryId, { state: "ready", defaultBranch: repository.branch, judgedWith: judged, readAt: new Date(settings.clock()), error: null });
  // Repositories that share commits with this one may have to be judged again, also because of a run that was killed.
  await enqueueRejudge(settings.db);
  await enqueuePolicies(settings.db);
  return true;
}

async function openAndRead(settings: IngestSettings, repositoryId: number, reporter: Reporter, signal: AbortSignal): Promise<boolean> {
  const stored = await readSource(settings.db, repositoryId);
  const repository = await openSource(stored.source, settings, (percent) => void reporter.tell("clone", { commitsTotal: 100, commitsDone: percent, linesDone: 0 }));
  try {
    const bulk = await openBulk(settings.databaseUrl);
    try {
      return await read({ settings, bulk, ledger: await startReading(bulk, repositoryId), repository, stored, reporter, signal });
    } finally {
      await bulk.close().catch(() => undefined);
    }
  } finally {
    repository.close();
  }
}

/**
 * Reads everything of a repository that is not stored yet, judges it and refreshes the rollups. Killed at any moment and called again, it
 * goes on from the last stored batch. Returns false when it was stopped or cancelled. A failure is written to the run and
 * the repository before it is thrown.
 */
export async function ingestRepository(settings: IngestSettings, repositoryId: number, signal: AbortSignal): Promise<boolean> {
  const { name } = await readSource(settings.db, repositoryId);
  const reporter = await startReporter(settings, repositoryId, name);
  try {
    await saveRepositoryState(settings.db, repositoryId, { state: "reading" });
    const finished = await openAndRead(settings, repositoryId, reporter, signal);
    await reporter.finish(finished ? "done" : "cancelled");
    // A stop of the process goes on at the next start; a person's cancel waits for the person.
    if (!finished) await saveRepositoryState(settings.db, repositoryId, signal.aborted ? { state: "queued" } : { state: "failed", error: cancelled });
    return finished;
  } catch (cause) {
    const error = cause instanceof AppError ? cause : new AppError("internal", "The reading broke off.", { hint: "Run it again; what is stored is kept. The log has the cause.", cause });
    // Where the database itself is gone this fails too; the next start finds the run and says so.
    await reporter.fail(error).catch(() => undefined);
    await saveRepositoryState(settings.db, repositoryId, { state: "failed", error }).catch(() => undefined);
    throw error;
  }
}
