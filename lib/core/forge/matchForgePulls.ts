/** A change as far as matching asks. Times are epoch milliseconds. */
export interface LandedChange {
  readonly ordinal: number;
  readonly sha: string;
  /** A single commit with one parent. */
  readonly isSingle: boolean;
  readonly landedAt: number;
  /** What git says: the number its message names, or that of the head that was found behind it (`isHead`). */
  readonly pullNumber: number | null;
  readonly isHead: boolean;
}

/** A merged pull request as its forge has it. */
export interface MergedPull {
  readonly number: number;
  readonly mergeSha: string | null;
  readonly mergedAt: number;
  /** How many commits it had. */
  readonly commits: number;
}

/** By what a change was matched: the merge commit that the forge names, a rebase that ends with it, the head that git has, the number in its message. */
export type MatchedBy = "mergeSha" | "rebase" | "head" | "number";

export interface MatchedPull {
  readonly number: number;
  readonly by: MatchedBy;
}

/** A rebase writes all of its commits anew within this time. */
const rebaseTime = 60_000;
/** A number alone counts where the change landed this close to the merge. */
const numberTime = 86_400_000;

/** The changes right before the one that ended a rebase that belong to it: single commits that nothing else has, written at the same time. */
function rebasedBefore(changes: readonly LandedChange[], last: number, commits: number, matched: ReadonlyMap<number, MatchedPull>, ends: ReadonlySet<string>): LandedChange[] {
  const found: LandedChange[] = [];
  const end = changes[last];
  for (let at = last - 1; end !== undefined && found.length < commits - 1; at--) {
    const change = changes[at];
    if (change === undefined || !change.isSingle || matched.has(change.ordinal) || ends.has(change.sha) || end.landedAt - change.landedAt > rebaseTime) return [];
    found.push(change);
  }
  return found;
}

/**
 * Which pull request landed each change, by the change's ordinal: by the merge commit that the forge names first, then by the head that git has, then by the number in the message, which
 * counts only for a merged pull request of that number, near the time of its merge (numbers may be those of issues). `changes` in order.
 */
export function matchForgePulls(changes: readonly LandedChange[], pulls: readonly MergedPull[]): Map<number, MatchedPull> {
  const matched = new Map<number, MatchedPull>();
  const taken = new Set<number>();
  const take = (change: LandedChange, number: number, by: MatchedBy): void => {
    taken.add(number);
    matched.set(change.ordinal, { number, by });
  };
  const bySha = new Map(pulls.flatMap((pull) => (pull.mergeSha === null ? [] : [[pull.mergeSha, pull] as const])));
  const ends = new Set(bySha.keys());
  for (const change of changes) {
    const pull = bySha.get(change.sha);
    if (pull !== undefined) take(change, pull.number, "mergeSha");
  }
  for (const [at, change] of changes.entries()) {
    const pull = bySha.get(change.sha);
    // The head behind a squash shows that it is none of several rebased commits.
    if (pull === undefined || pull.commits < 2 || !change.isSingle || change.isHead) continue;
    const before = rebasedBefore(changes, at, pull.commits, matched, ends);
    if (before.length === pull.commits - 1) for (const each of before) take(each, pull.number, "rebase");
  }
  const byNumber = new Map(pulls.map((pull) => [pull.number, pull]));
  for (const by of ["head", "number"] as const) {
    for (const change of changes) {
      const pull = change.pullNumber === null || matched.has(change.ordinal) ? undefined : byNumber.get(change.pullNumber);
      if (pull === undefined || taken.has(pull.number) || (by === "head" ? !change.isHead : Math.abs(pull.mergedAt - change.landedAt) > numberTime)) continue;
      take(change, pull.number, by);
    }
  }
  return matched;
}
