import pLimit from "p-limit";
import { blameFile } from "@/lib/sources/git/ledger/blameFile";
import type { Repository } from "@/lib/sources/git/repository";
import type { Change } from "@/lib/core/history/change";
import type { Told } from "./replayTwice";

/** How many lines of some files have the owner that git names. */
export interface BlameCompared {
  readonly files: number;
  /** Files of which git cannot tell the owners (`blameFile`): not among `files`. */
  readonly untold: number;
  readonly lines: number;
  readonly agreeing: number;
  /** Files with a difference, worst first. */
  readonly differing: readonly FileDifference[];
}

export interface FileDifference {
  readonly path: string;
  readonly lines: number;
  readonly differing: number;
  /** Line number and the two owners (full object ids of changes) of the first differing line. */
  readonly first: { readonly line: number; readonly git: string; readonly ledger: string };
}

export interface BlameChoice {
  readonly moves: boolean;
  readonly processes: number;
}

/** Asks `git blame --first-parent` (with `-M` for moves) about every line of the files and compares the landing change of each with the ledger's. */
export async function compareBlame(repository: Repository, paths: readonly string[], { ledger, book }: Told, changes: readonly Change[], choice: BlameChoice): Promise<BlameCompared> {
  const limit = pLimit(choice.processes);
  let files = 0;
  let untold = 0;
  let lines = 0;
  const differing: FileDifference[] = [];
  await Promise.all(paths.map((path) => limit(async () => {
    const git = await blameFile(repository, path, choice.moves);
    if (git === null) {
      untold++;
      return;
    }
    files++;
    lines += git.length;
    const runs = ledger.files.get(path);
    const mine = ownersOf(runs?.numbers.subarray(0, runs.used) ?? new Int32Array(0), (birth) => changes[book.changeOf(birth)]?.sha ?? "");
    const difference = differenceOf(path, git, mine);
    if (difference) differing.push(difference);
  })));
  differing.sort((one, other) => other.differing - one.differing || (one.path < other.path ? -1 : 1));
  return { files, untold, lines, agreeing: lines - differing.reduce((sum, file) => sum + file.differing, 0), differing };
}

function ownersOf(numbers: Int32Array, shaOf: (birth: number) => string): string[] {
  const owners: string[] = [];
  for (let at = 0; at < numbers.length; at += 2) {
    const sha = shaOf(numbers[at + 1] ?? -1);
    for (let left = numbers[at] ?? 0; left > 0; left--) owners.push(sha);
  }
  return owners;
}

function differenceOf(path: string, git: readonly string[], mine: readonly string[]): FileDifference | null {
  const wrong = git.flatMap((owner, line) => (owner === mine[line] ? [] : [line]));
  const [line] = wrong;
  if (line === undefined) return null;
  return { path, lines: git.length, differing: wrong.length, first: { line: line + 1, git: git[line] ?? "", ledger: mine[line] ?? "" } };
}
