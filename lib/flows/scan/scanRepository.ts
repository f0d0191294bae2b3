import type { Clock } from "@/lib/clock";
import { attributeRules } from "@/lib/core/history/attributeRules";
import type { Change } from "@/lib/core/history/change";
import type { LeftOutReason } from "@/lib/core/history/fileChange";
import { leftOutReason } from "@/lib/core/history/leftOutReason";
import { findUnreadable } from "@/lib/sources/git/findUnreadable";
import { readAttributes } from "@/lib/sources/git/readAttributes";
import type { Repository } from "@/lib/sources/git/repository";
import { UnreadablePaths } from "@/lib/sources/git/unreadablePaths";
import { walkChanges } from "@/lib/sources/git/walkChanges";
import { commitMark } from "./commitMark";
import type { CommitMark } from "./commitMark";
import { isWithin } from "./period";
import type { Period } from "./period";
import { readHistory } from "./readHistory";
import type { History } from "./readHistory";
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
  readonly onProgress?: (progress: ScanProgress) => void;
}

const unmarked: CommitMark = { verdict: "unknown", byPolicy: false, agents: [] };

/** Reads a whole repository and counts its lines by who wrote them, without a database. Policy is `strict`. Errors as the walk's. */
export async function scanRepository(repository: Repository, options: ScanOptions): Promise<ScanReport> {
  const startedAt = options.clock();
  const marks = new Map<string, CommitMark>();
  const [history, attributes, missing] = await Promise.all([
    readHistory(repository, startedAt, (commit, judgement) => marks.set(commit.sha, commitMark(judgement))),
    readAttributes(repository),
    repository.mayMissObjects ? findUnreadable(repository) : [],
  ]);
  const rules = { attributes: attributeRules(attributes) };
  const reasons = remember((path) => leftOutReason(path, rules));
  const changes = history.changes.filter((change) => isWithin(change.landedAt, options.period));
  const newTally = (): ScanTally => new ScanTally((sha) => marks.get(sha) ?? unmarked, reasons);
  const { tally, unreadable } = await countChanges(repository, { ...history, changes }, missing, newTally, options);
  const lines = tally.lines.toCounts();
  return {
    repository: repository.path, head: repository.head, changes: tally.changes, commits: tally.commits,
    lines, share: shareOf(lines, tally.lines.humanByEvidence), surviving: null,
    agents: tally.toAgents(), months: tally.toMonths(),
    seconds: (options.clock() - startedAt) / 1_000, unreadable: unreadable.map((path) => ({ path })),
  };
}

/** Counts from the start again where blobs turn out to be missing, so that one rule holds for the whole history. */
async function countChanges(repository: Repository, history: History, unreadable: readonly string[], newTally: () => ScanTally, options: ScanOptions): Promise<{ tally: ScanTally; unreadable: readonly string[] }> {
  const tally = newTally();
  const allCommits = history.changes.reduce((sum: number, change: Change) => sum + change.commits.length, 0);
  let lines = 0;
  try {
    for await (const { change, files } of walkChanges(repository, { ...history, unreadable })) {
      tally.addChange(change, files);
      for (const file of files) lines += file.added;
      options.onProgress?.({ commits: tally.commits, allCommits, lines });
    }
  } catch (cause) {
    if (cause instanceof UnreadablePaths) return countChanges(repository, history, cause.paths, newTally, options);
    throw cause;
  }
  return { tally, unreadable };
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
