import type { Clock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { knownUnreadable } from "@/lib/sources/git/knownUnreadable";
import { readIgnoredCommits } from "@/lib/sources/git/ledger/readIgnoredCommits";
import { readHeadFiles } from "@/lib/sources/git/ledger/readHeadFiles";
import { openRecords } from "@/lib/sources/git/record/openRecords";
import type { Repository } from "@/lib/sources/git/repository";
import { commitMark } from "../scan/commitMark";
import { OriginMarks } from "../scan/originMarks";
import { readHistory } from "../scan/readHistory";
import { listOwners } from "./listOwners";
import type { OwnedLines } from "./listOwners";
import { replayHistory } from "./replayHistory";

export interface OwnersOptions {
  readonly clock: Clock;
  /** False: plain `git blame --first-parent`. True: moved, reformatted and restored lines keep their owner, `.git-blame-ignore-revs` is obeyed. */
  readonly moves: boolean;
}

/**
 * Who owns each line of one file at the head, from a replay of the whole history. Empty for an empty file. Throws `not-found` where the head has no such
 * file, `unreadable` where it is binary or contents in its history are missing.
 */
export async function readOwners(repository: Repository, path: string, options: OwnersOptions): Promise<OwnedLines[]> {
  const [file] = await readHeadFiles(repository, (name) => name === path);
  if (!file) throw new AppError("not-found", `${path} is no file of ${repository.branch}.`, { hint: "Paths begin at the top of the repository." });
  if (file.lines === -1) throw new AppError("unreadable", `${path} has no lines that git could show.`);
  const marks = new OriginMarks();
  const [history, unreadable, ignored, notes] = await Promise.all([
    readHistory(repository, { now: options.clock(), lookBehind: true }, (commit, judgement) => marks.set(commit.sha, commitMark(judgement))),
    knownUnreadable(repository),
    readIgnoredCommits(repository),
    openRecords(repository),
  ]);
  const replayed = await replayHistory(repository, { ...history, unreadable, records: marks.noting(notes) }, { moves: options.moves, ignored, asBlame: !options.moves });
  const owned = listOwners(replayed, path, history.changes, (origin) => marks.of(origin));
  if (owned) return owned;
  if (file.lines === 0) return [];
  throw new AppError("unreadable", `Earlier contents of ${path} are missing from this clone.`, { hint: "A complete clone has them." });
}
