import type { Clock } from "@/lib/clock";
import type { Change } from "@/lib/core/history/change";
import { BirthBook } from "@/lib/core/ledger/birthBook";
import { Ledger } from "@/lib/core/ledger/ledger";
import { knownUnreadable } from "@/lib/sources/git/knownUnreadable";
import { followRenames } from "@/lib/sources/git/ledger/followRenames";
import { readIgnoredCommits } from "@/lib/sources/git/ledger/readIgnoredCommits";
import type { Repository } from "@/lib/sources/git/repository";
import { UnreadablePaths } from "@/lib/sources/git/unreadablePaths";
import { walkChanges } from "@/lib/sources/git/walkChanges";
import { newestChanges, saveLedger } from "./measureIncremental";
import type { SavedLedger } from "./measureIncremental";
import { readHistory } from "../scan/readHistory";
import type { History } from "../scan/readHistory";

/** One reading, two ledgers: as plain `git blame` owns lines, and as Byline does. */
export interface Twice {
  readonly changes: readonly Change[];
  readonly plain: Told;
  readonly moved: Told;
  readonly unreadable: readonly string[];
  readonly commits: number;
  readonly parentsOf: (sha: string) => readonly string[];
  /** State of the ledger with moves before the newest changes that hold 100 commits, and how many changes those are. */
  readonly saved: SavedLedger;
  readonly newest: number;
}

const newestCommits = 100;

export interface Told {
  readonly ledger: Ledger;
  readonly book: BirthBook;
}

/** Reads the whole history once for both ledgers. */
export async function replayTwice(repository: Repository, clock: Clock): Promise<Twice> {
  const [history, unreadable, ignored] = await Promise.all([
    readHistory(repository, { now: clock(), lookBehind: false }, () => undefined),
    knownUnreadable(repository),
    readIgnoredCommits(repository),
  ]);
  return replay(repository, history, unreadable, ignored);
}

async function replay(repository: Repository, history: History, unreadable: readonly string[], ignored: ReadonlySet<string>): Promise<Twice> {
  const plain = { ledger: new Ledger({ moves: false }), book: new BirthBook() };
  const moved = { ledger: new Ledger({ moves: true, ignored }), book: new BirthBook() };
  const { changes, parentsOf } = history;
  const newest = newestChanges(changes, newestCommits);
  let saved = saveLedger(moved.ledger);
  try {
    const walked = walkChanges(repository, { ...history, unreadable, edits: "marked" });
    for await (const { walked: { edits, change }, edits: followed } of followRenames(repository, walked)) {
      if (change.ordinal === changes.length - newest) saved = saveLedger(moved.ledger);
      plain.book.add(plain.ledger.apply(followed));
      if (edits) moved.book.add(moved.ledger.apply(edits));
    }
    const commits = changes.reduce((sum, change) => sum + change.commits.length, 0);
    return { changes, plain, moved, unreadable, commits, parentsOf, saved, newest };
  } catch (cause) {
    if (!(cause instanceof UnreadablePaths)) throw cause;
    return replay(repository, history, cause.paths, ignored);
  }
}
