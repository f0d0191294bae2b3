import type { Change, LandedPull } from "./change";
import type { PullBranches } from "./pullBranches";
import type { CommitTree, PullHead, PullHeads } from "./pullHeads";

export interface PullFacts {
  readonly heads: PullHeads;
  readonly branches: PullBranches;
  /** Of heads and of changes' landing commits; undefined where the commit cannot be read. */
  readonly treeOf: (sha: string) => CommitTree | undefined;
  readonly parentsOf: (sha: string) => readonly string[];
}

/** Clocks of forges and of engineers differ by less. */
const clockSlack = 86_400_000;

/**
 * Which pull request each change landed, by change: a merge by the head among its parents; anything else by a head with its very tree that branched off right before it, by the
 * number that the message names, and last by the head that it is itself (a fast-forward; but branches that were brought up to date and had nothing of their own look so
 * too, so any better answer goes first). A number alone counts only where the forge keeps a head for it (an issue has none) that was written before and without the
 * change. A pull request lands once: the first change that is right has it.
 */
export function matchPulls(changes: readonly Change[], facts: PullFacts): Map<string, LandedPull> {
  const matched = new Map<string, LandedPull>();
  const taken = new Set<PullHead>();
  const take = (change: Change, head: PullHead | undefined): void => {
    if (!head || taken.has(head)) return;
    taken.add(head);
    const sameTree = facts.treeOf(head.sha)?.tree === facts.treeOf(change.sha)?.tree;
    matched.set(change.sha, { number: head.number, forge: head.forge, head: head.sha, sameTree });
  };
  for (const change of changes) {
    const merged = choose(facts.parentsOf(change.sha).slice(1).flatMap((sha) => facts.heads.at(sha)), change);
    take(change, merged ?? choose(facts.heads.sameTree(change).filter((head) => standsBefore(head, change, facts)), change));
  }
  for (const change of changes) {
    const head = matched.has(change.sha) ? undefined : facts.heads.numbered(change);
    if (head && isBefore(head, change, facts)) take(change, head);
  }
  for (const change of changes) if (!matched.has(change.sha)) take(change, choose(facts.heads.at(change.sha), change));
  return matched;
}

/** Whether the branch begins at the change's parent (a squash) or at the parent of the first of its commits as they landed again (a rebase). */
function standsBefore(head: PullHead, change: Change, { branches }: PullFacts): boolean {
  const { commits, newestBase } = branches.of(head.sha);
  return commits.length > 0 && (newestBase === change.ordinal - 1 || newestBase === change.ordinal - commits.length);
}

function isBefore(head: PullHead, change: Change, { branches, treeOf }: PullFacts): boolean {
  const [written, landed] = [treeOf(head.sha), treeOf(change.sha)];
  return written !== undefined && landed !== undefined && written.committedAt <= landed.committedAt + clockSlack && branches.of(head.sha).newestBase < change.ordinal;
}

/** The one that the message names, else the first that was opened. */
function choose(heads: readonly PullHead[], { pullRequest }: Change): PullHead | undefined {
  const named = heads.find(({ number, forge }) => number === pullRequest?.number && forge === pullRequest.forge);
  return named ?? heads.toSorted((one, other) => one.number - other.number)[0];
}
