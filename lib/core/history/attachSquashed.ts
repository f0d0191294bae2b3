import type { Change, LandedPull } from "./change";
import { type CopiedFacts, rebasedCopies } from "./rebasedCopies";

export interface SquashFacts extends CopiedFacts {
  /** By the landing commit's sha (`matchPulls`). */
  readonly pulls: ReadonlyMap<string, LandedPull>;
}

/**
 * The changes with their pull requests and, where the landing commit is none of the pull request's own, the commits that were squashed into it. Where a pull request was rebased
 * and every one of its commits landed again (same author, date and subject, one after the other), each change has its own commit. A commit belongs to the first
 * change that landed it.
 */
export function attachSquashed(changes: readonly Change[], facts: SquashFacts): Change[] {
  const taken = new Set<string>();
  const attached: Change[] = [];
  for (const change of changes) {
    const pull = facts.pulls.get(change.sha);
    const isOwn = pull === undefined || change.commits.length > 1 || change.sha === pull.head;
    const branch = isOwn ? [] : facts.branches.of(pull.head).commits.filter((sha) => !taken.has(sha));
    for (const sha of branch) taken.add(sha);
    attached.push(pull === undefined ? change : { ...change, pull, ...(branch.length === 0 ? {} : { squashed: branch }) });
    if (pull?.sameTree === true && branch.length > 1) spread(attached, branch, facts, pull);
  }
  return attached;
}

/** Gives the last changes of `attached` one commit of `branch` each, where they are its rebased copies. */
function spread(attached: Change[], branch: readonly string[], facts: SquashFacts, pull: LandedPull): void {
  const last = attached.length - 1;
  const { copies, areAll } = rebasedCopies(attached, last, branch, facts);
  if (!areAll) return;
  for (const { sha, at } of copies) {
    const change = attached[at];
    if (change) attached[at] = { ...change, pull: { ...pull, sameTree: at === last }, squashed: [sha], rebased: true };
  }
}
