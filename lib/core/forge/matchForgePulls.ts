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

/** The changes right before one that have the same head behind them: git gives a head to several only where each is the copy of one of its commits. */
function copiedBefore(changes: readonly LandedChange[], last: number): LandedChange[] {
  const found: LandedChange[] = [];
  const end = changes[last];
  for (let at = last - 1; end?.isHead === true; at--) {
    const change = changes[at];
    if (change?.isHead !== true || change.pullNumber !== end.pullNumber) break;
    found.push(change);
  }
  return found;
}

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
  const takeCopies = (last: number, number: number): void => { for (const each of copiedBefore(changes, last)) if (!matched.has(each.ordinal)) take(each, number, "rebase"); };
  for (const change of changes) {
    const pull = bySha.get(change.sha);
    if (pull !== undefined) take(change, pull.number, "mergeSha");
  }
  for (const [at, change] of changes.entries()) {
    const pull = bySha.get(change.sha);
    if (pull === undefined || !change.isSingle) continue;
    // Where git has the head, it has told a squash from a rebase by the commits themselves.
    if (change.isHead) takeCopies(at, pull.number);
    else for (const each of rebasedBefore(changes, at, pull.commits, matched, ends)) take(each, pull.number, "rebase");
  }
  const byNumber = new Map(pulls.map((pull) => [pull.number, pull]));
  const free = ({ ordinal, pullNumber }: LandedChange): MergedPull | undefined => (pullNumber === null || matched.has(ordinal) || taken.has(pullNumber) ? undefined : byNumber.get(pullNumber));
  for (const [at, change] of changes.entries()) {
    const pull = change.isHead ? free(change) : undefined;
    // The last one that has the head ended it.
    if (pull === undefined || copiedBefore(changes, at + 1)[0] === change) continue;
    take(change, pull.number, "head");
    takeCopies(at, pull.number);
  }
  for (const change of changes) {
    const pull = free(change);
    if (pull !== undefined && Math.abs(pull.mergedAt - change.landedAt) <= numberTime) take(change, pull.number, "number");
  }
  return matched;
}
