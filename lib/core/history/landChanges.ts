import type { Change, ChangeKind } from "./change";
import { changeTitle } from "./changeTitle";
import type { CommitFacts } from "./commitFacts";
import { pullRequestNumber } from "./pullRequestNumber";

/**
 * Terminology. *First-parent line*: the head, its first parent, that one's first parent, to the root: one step a change. *Landing commit*: the
 * commit on that line. *Branch*: the commits a landing commit made reachable that were not reachable before; each lands once, with the oldest such change.
 */
export interface LandOptions {
  /** Epoch ms of the scan's start: no change lands later than this (DECISIONS 3). */
  readonly now: number;
  /** The last change that is known already: the line is read down to it. `commits` must then hold only what is newer. */
  readonly after?: { readonly sha: string; readonly ordinal: number; readonly committedAt: number };
}

/**
 * The changes of the first-parent line, oldest first, each with the commits it landed. `commits` must hold every commit reachable from `head`
 * (but not from `after`), children before parents, as `git log --topo-order` lists them. Linear in commits and parents.
 */
export function landChanges(commits: readonly CommitFacts[], head: string, options: LandOptions): Change[] {
  const place = new Map<string, number>();
  commits.forEach((commit, index) => place.set(commit.sha, index));
  const line = firstParentLine(commits, place, head, options.after?.sha);
  const landed = new Uint8Array(commits.length);
  let ordinal = options.after === undefined ? 0 : options.after.ordinal + 1;
  let before = options.after?.committedAt ?? Number.NEGATIVE_INFINITY;
  return line.map((commit) => {
    const change = toChange(commit, ordinal++, branchOf(commit, commits, place, landed), options.now, before);
    before = commit.committedAt;
    return change;
  });
}

/** Oldest first. */
function firstParentLine(commits: readonly CommitFacts[], place: ReadonlyMap<string, number>, head: string, after: string | undefined): CommitFacts[] {
  const line: CommitFacts[] = [];
  for (let sha: string | undefined = head; sha !== undefined && sha !== after; ) {
    const commit: CommitFacts | undefined = commits[place.get(sha) ?? -1];
    if (!commit) break;
    line.push(commit);
    sha = commit.parents[0];
  }
  return line.reverse();
}

/** Commits that `landing` makes reachable, parents before children, itself last. Everything older has landed before. */
function branchOf(landing: CommitFacts, commits: readonly CommitFacts[], place: ReadonlyMap<string, number>, landed: Uint8Array): string[] {
  const found: number[] = [];
  const waiting: string[] = [landing.sha];
  for (let sha = waiting.pop(); sha !== undefined; sha = waiting.pop()) {
    const index = place.get(sha);
    if (index === undefined || landed[index] === 1) continue;
    landed[index] = 1;
    found.push(index);
    for (const parent of commits[index]?.parents ?? []) waiting.push(parent);
  }
  return found.sort((one, other) => other - one).map((index) => commits[index]?.sha ?? "");
}

function toChange(commit: CommitFacts, ordinal: number, commits: readonly string[], now: number, before: number): Change {
  const pullRequest = pullRequestNumber(commit.message);
  return {
    ordinal,
    sha: commit.sha,
    parent: commit.parents[0] ?? null,
    kind: kindOf(commit, pullRequest !== null),
    landedAt: Math.min(commit.committedAt, now),
    clockRanBack: commit.committedAt < before,
    title: changeTitle(commit.message),
    pullRequest,
    commits,
  };
}

function kindOf(commit: CommitFacts, mentionsPullRequest: boolean): ChangeKind {
  if (commit.parents.length > 1) return "merge";
  return mentionsPullRequest ? "squash" : "direct";
}
