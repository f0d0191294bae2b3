import type { Clock } from "@/lib/clock";
import { attributeRules } from "@/lib/core/history/attributeRules";
import type { Change } from "@/lib/core/history/change";
import type { LeftOutReason } from "@/lib/core/history/fileChange";
import { leftOutReason } from "@/lib/core/history/leftOutReason";
import type { OriginKey } from "@/lib/core/history/originKey";
import { knownUnreadable } from "@/lib/sources/git/knownUnreadable";
import { readIgnoredCommits } from "@/lib/sources/git/ledger/readIgnoredCommits";
import { openRecords } from "@/lib/sources/git/record/openRecords";
import { readAttributes } from "@/lib/sources/git/readAttributes";
import type { Repository } from "@/lib/sources/git/repository";
import { UnreadablePaths } from "@/lib/sources/git/unreadablePaths";
import { walkChanges } from "@/lib/sources/git/walkChanges";
import type { WalkPlan } from "@/lib/sources/git/walkChanges";
import type { WalkedChange } from "@/lib/sources/git/walkedChange";
import { countSurviving } from "../ledger/countSurviving";
import { replayHistory } from "../ledger/replayHistory";
import type { Replayed } from "../ledger/replayHistory";
import { commitMark } from "./commitMark";
import type { CommitMark } from "./commitMark";
import { isWithin } from "./period";
import { OriginMarks } from "./originMarks";
import type { Period } from "./period";
import { readHistory } from "./readHistory";
import type { ScanReport } from "./scanReport";
import { ScanTally } from "./scanTally";
import { shareOf } from "./shareOf";

/** How far a scan has come. `lines` are added lines so far. */
export interface ScanProgress {
  readonly commits: number;
  readonly allCommits: number;
  readonly lines: number;
}

export interface ScanOptions {
  readonly period: Period;
  readonly clock: Clock;
  /** Default true. False: a squash is judged by its own message alone. */
  readonly lookBehind?: boolean;
  readonly onProgress?: (progress: ScanProgress) => void;
}

/** Reads a whole repository and counts its lines by who wrote them, without a database. Policy is `strict`. Errors as the walk's. */
export async function scanRepository(repository: Repository, options: ScanOptions): Promise<ScanReport> {
  const startedAt = options.clock();
  const marks = new OriginMarks();
  const [history, attributes, missing, notes] = await Promise.all([
    readHistory(repository, { now: startedAt, lookBehind: options.lookBehind ?? true }, (commit, judgement) => marks.set(commit.sha, commitMark(judgement))),
    readAttributes(repository),
    knownUnreadable(repository),
    openRecords(repository),
  ]);
  const rules = { attributes: attributeRules(attributes) };
  const reasons = remember((path) => leftOutReason(path, rules));
  const changes = history.changes.filter((change) => isWithin(change.landedAt, options.period));
  const markOf = (origin: OriginKey): CommitMark => marks.of(origin);
  const { tally, unreadable, replayed } = await countChanges(repository, { ...history, changes, unreadable: missing, records: marks.noting(notes) }, () => new ScanTally(markOf, reasons), options);
  const lines = tally.lines.toCounts();
  return {
    repository: repository.path, head: repository.head, changes: tally.changes, commits: tally.commits,
    lines, share: shareOf(lines, tally.lines.humanByEvidence), surviving: replayed && (await countSurviving(repository, replayed, reasons, markOf)),
    agents: tally.toAgents(), months: tally.toMonths(),
    seconds: (options.clock() - startedAt) / 1_000, unreadable: unreadable.map((path) => ({ path })),
  };
}

interface Counted {
  readonly tally: ScanTally;
  readonly unreadable: readonly string[];
  /** Null where only a period was read. */
  readonly replayed: Replayed | null;
}

/** Counts from the start again where blobs turn out to be missing, so that one rule holds for the whole history. */
async function countChanges(repository: Repository, plan: WalkPlan, newTally: () => ScanTally, options: ScanOptions): Promise<Counted> {
  let tally = newTally();
  let lines = 0;
  const allCommits = plan.changes.reduce((sum: number, change: Change) => sum + change.commits.length, 0);
  const count = ({ change, files }: WalkedChange): void => {
    tally.addChange(change, files);
    for (const file of files) lines += file.added;
    options.onProgress?.({ commits: tally.commits, allCommits, lines });
  };
  const restart = (): void => {
    tally = newTally();
    lines = 0;
  };
  if (options.period.since === null && options.period.until === null) {
    const replayed = await replayHistory(repository, plan, { moves: true, ignored: await readIgnoredCommits(repository), onChange: count, onRestart: restart });
    return { tally, unreadable: replayed.unreadable, replayed };
  }
  try {
    for await (const walked of walkChanges(repository, plan)) count(walked);
    return { tally, unreadable: plan.unreadable ?? [], replayed: null };
  } catch (cause) {
    if (!(cause instanceof UnreadablePaths)) throw cause;
    return countChanges(repository, { ...plan, unreadable: cause.paths }, newTally, options);
  }
}

/** Most paths come back in many changes. */
function remember(question: (path: string) => LeftOutReason | null): (path: string) => LeftOutReason | null {
  const answers = new Map<string, LeftOutReason | null>();
  return (path) => {
    const known = answers.get(path);
    if (known !== undefined) return known;
    const answer = question(path);
    answers.set(path, answer);
    return answer;
  };
}
