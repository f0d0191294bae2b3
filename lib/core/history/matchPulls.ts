import type { Change, LandedPull } from "./change";
import type { CommitTree, PullHead, PullHeads } from "./pullHeads";
import { type CopiedFacts, rebasedCopies } from "./rebasedCopies";

export interface PullFacts extends CopiedFacts {
  readonly heads: PullHeads;
  /** Of heads and of changes' landing commits; undefined where the commit cannot be read. */
  readonly treeOf: (sha: string) => CommitTree | undefined;
}

/** Clocks of forges and of engineers differ by less. */
const clockSlack = 86_400_000;

/**
 * Which pull request each change landed, by change: a merge by the head among its parents; anything else by a head with its very tree whose newest commit it
 * is the copy of, or that branched off right before it, by the number that the message names, and last by the head that it is itself (a fast-forward; but branches that were brought up to date and had nothing of their own look so
 * too, so any better answer goes first). A number alone counts only where the forge keeps a head for it (an issue has none) that was written before and without the
 * change. A pull request lands once: the first change that is right has it.
 */
export function matchPulls(changes: readonly Change[], facts: PullFacts): Map<string, LandedPull> {
  const matched = new Map<string, LandedPull>();
  const taken = new Set<PullHead>();
  const take = (change: Change, heads: readonly PullHead[]): void => {
    const head = matched.has(change.sha) ? undefined : choose(heads.filter((each) => !taken.has(each)), change);
    if (!head) return;
    taken.add(head);
    const sameTree = facts.treeOf(head.sha)?.tree === facts.treeOf(change.sha)?.tree;
    matched.set(change.sha, { number: head.number, forge: head.forge, head: head.sha, sameTree });
  };
  const { heads } = facts;
  const isCopy = ({ sha }: PullHead, at: number): boolean => rebasedCopies(changes, at, facts.branches.of(sha).commits, facts).copies.length > 0;
  for (const change of changes) take(change, mergedHeads(change, facts));
  // Before squashes: a rebase that ends with a revert has the tree of its head twice.
  for (const [at, change] of changes.entries()) take(change, heads.sameTree(change).filter((head) => isBefore(head, change, facts) && isCopy(head, at)));
  // What a message says and the tree confirms needs no more: the same commits may have landed once more later, with a branch that lived on.
  for (const change of changes) take(change, heads.sameTree(change).filter((head) => names(change, head) && isWrittenBefore(head, change, facts)));
  for (const change of changes) take(change, heads.sameTree(change).filter((head) => standsBefore(head, change, facts)));
  for (const change of changes) take(change, heads.numbered(change).filter((head) => isBefore(head, change, facts)));
  for (const change of changes) take(change, heads.at(change.sha));
  return matched;
}

const mergedHeads = ({ sha }: Change, { heads, factsOf }: PullFacts): readonly PullHead[] => (factsOf(sha)?.parents ?? []).slice(1).flatMap((parent) => heads.at(parent));

/** Whether the branch begins at the change's parent (a squash) or at the parent of the first of its commits as they landed again (a rebase). */
function standsBefore(head: PullHead, change: Change, { branches }: PullFacts): boolean {
  const { commits, newestBase } = branches.of(head.sha);
  return commits.length > 0 && (newestBase === change.ordinal - 1 || newestBase === change.ordinal - commits.length);
}

function isWrittenBefore(head: PullHead, change: Change, { treeOf }: PullFacts): boolean {
  const [written, landed] = [treeOf(head.sha), treeOf(change.sha)];
  return written !== undefined && landed !== undefined && written.committedAt <= landed.committedAt + clockSlack;
}

function isBefore(head: PullHead, change: Change, facts: PullFacts): boolean {
  return isWrittenBefore(head, change, facts) && facts.branches.of(head.sha).newestBase < change.ordinal;
}

const names = ({ pullRequest }: Change, { number, forge }: PullHead): boolean => number === pullRequest?.number && forge === pullRequest.forge;

/** The one that the message names, else the first that was opened. */
function choose(heads: readonly PullHead[], change: Change): PullHead | undefined {
  return heads.find((head) => names(change, head)) ?? heads.toSorted((one, other) => one.number - other.number)[0];
}
