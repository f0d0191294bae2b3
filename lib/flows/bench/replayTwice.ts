import type { Clock } from "@/lib/clock";
import type { Change } from "@/lib/core/history/change";
import { BirthBook } from "@/lib/core/ledger/birthBook";
import { Ledger } from "@/lib/core/ledger/ledger";
import { findUnreadable } from "@/lib/sources/git/findUnreadable";
import { followRenames } from "@/lib/sources/git/ledger/followRenames";
import { readIgnoredCommits } from "@/lib/sources/git/ledger/readIgnoredCommits";
import type { Repository } from "@/lib/sources/git/repository";
import { UnreadablePaths } from "@/lib/sources/git/unreadablePaths";
import { walkChanges } from "@/lib/sources/git/walkChanges";
import { readHistory } from "../scan/readHistory";
import type { History } from "../scan/readHistory";

/** One reading, two ledgers: as plain `git blame` owns lines, and as Byline does. */
export interface Twice {
  readonly changes: readonly Change[];
  readonly plain: Told;
  readonly moved: Told;
  readonly unreadable: readonly string[];
}

export interface Told {
  readonly ledger: Ledger;
  readonly book: BirthBook;
}

/** Reads the whole history once for both ledgers. */
export async function replayTwice(repository: Repository, clock: Clock): Promise<Twice> {
  const [history, unreadable, ignored] = await Promise.all([
    readHistory(repository, clock(), () => undefined),
    repository.mayMissObjects ? findUnreadable(repository) : [],
    readIgnoredCommits(repository),
  ]);
  return replay(repository, history, unreadable, ignored);
}

async function replay(repository: Repository, history: History, unreadable: readonly string[], ignored: ReadonlySet<string>): Promise<Twice> {
  const plain = { ledger: new Ledger({ moves: false }), book: new BirthBook() };
  const moved = { ledger: new Ledger({ moves: true, ignored }), book: new BirthBook() };
  try {
    const walked = walkChanges(repository, { ...history, unreadable, edits: "marked" });
    for await (const { walked: { edits }, edits: followed } of followRenames(repository, walked)) {
      plain.book.add(plain.ledger.apply(followed));
      if (edits) moved.book.add(moved.ledger.apply(edits));
    }
    return { changes: history.changes, plain, moved, unreadable };
  } catch (cause) {
    if (!(cause instanceof UnreadablePaths)) throw cause;
    return replay(repository, history, cause.paths, ignored);
  }
}
