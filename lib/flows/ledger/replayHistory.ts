import { BirthBook } from "@/lib/core/ledger/birthBook";
import { Ledger } from "@/lib/core/ledger/ledger";
import type { LedgerRecord } from "@/lib/core/ledger/ledgerRecord";
import { followRenames } from "@/lib/sources/git/ledger/followRenames";
import type { FollowedChange } from "@/lib/sources/git/ledger/followRenames";
import type { Repository } from "@/lib/sources/git/repository";
import { UnreadablePaths } from "@/lib/sources/git/unreadablePaths";
import { walkChanges } from "@/lib/sources/git/walkChanges";
import type { WalkPlan } from "@/lib/sources/git/walkChanges";
import type { WalkedChange } from "@/lib/sources/git/walkedChange";

/** A ledger of the whole history, and where each of its births comes from. */
export interface Replayed {
  readonly ledger: Ledger;
  readonly book: BirthBook;
  /** Paths that were left out because contents of theirs are missing. */
  readonly unreadable: readonly string[];
}

export interface ReplayOptions {
  /** False: every added line is a birth, as plain `git blame` has it. */
  readonly moves: boolean;
  readonly ignored: ReadonlySet<string>;
  /** Follow new files as `git blame` does (`followRenames`); default: as `git log -M` pairs them. */
  readonly asBlame?: boolean;
  /** Told each change once it is in the ledger, oldest first. */
  readonly onChange?: (walked: WalkedChange, record: LedgerRecord) => void;
  /** Told when the replay begins again from the start, with more paths left out. */
  readonly onRestart?: () => void;
}

/** Replays every change of `plan` into a new ledger. Begins again where blobs turn out to be missing, so that one rule holds for the whole history. */
export async function replayHistory(repository: Repository, plan: WalkPlan, options: ReplayOptions): Promise<Replayed> {
  const ledger = new Ledger({ moves: options.moves, ignored: options.moves ? options.ignored : new Set() });
  const book = new BirthBook();
  try {
    for await (const { walked, edits } of inOrder(repository, plan, options)) {
      const record = ledger.apply(edits);
      book.add(record);
      options.onChange?.(walked, record);
    }
    return { ledger, book, unreadable: plan.unreadable ?? [] };
  } catch (cause) {
    if (!(cause instanceof UnreadablePaths)) throw cause;
    options.onRestart?.();
    return replayHistory(repository, { ...plan, unreadable: cause.paths }, options);
  }
}

async function* inOrder(repository: Repository, plan: WalkPlan, { moves, asBlame }: ReplayOptions): AsyncGenerator<FollowedChange> {
  const changes = walkChanges(repository, { ...plan, edits: moves ? "marked" : "plain" });
  if (asBlame) yield* followRenames(repository, changes);
  else for await (const walked of changes) if (walked.edits) yield { walked, edits: walked.edits };
}
