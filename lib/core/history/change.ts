/** How a change landed on the first-parent line (METRICS §0). */
export type ChangeKind = "merge" | "squash" | "direct";

/** A pull request named by the landing commit's own message. */
export interface PullRequestMention {
  readonly number: number;
  readonly forge: "github" | "gitlab" | "bitbucket" | "azure" | "gerrit";
}

/** The pull request that a change landed, as the forge keeps its head in git (`refs/pull/<number>/head`). */
export interface LandedPull extends PullRequestMention {
  /** Full object id of its newest commit. */
  readonly head: string;
  /** Whether the change landed the very tree of that commit. */
  readonly sameTree: boolean;
}

/** One commit on the first-parent line of the default branch: what landed. */
export interface Change {
  /** Position on the line, oldest is 0. */
  readonly ordinal: number;
  readonly sha: string;
  /** First parent, or null for a root. */
  readonly parent: string | null;
  readonly kind: ChangeKind;
  /** Committer date in epoch ms, capped at the scan's start (DECISIONS 3). */
  readonly landedAt: number;
  /** True where the date is before the parent's: kept, and flagged. */
  readonly clockRanBack: boolean;
  readonly title: string;
  readonly pullRequest: PullRequestMention | null;
  /** Commits that this change landed, in topological order, the landing commit last. */
  readonly commits: readonly string[];
  /** Confirmed by the head that the forge keeps, where there is one. */
  readonly pull?: LandedPull;
  /** The pull request's own commits that were squashed (or rebased) into this one, in topological order: not reachable from the default branch. */
  readonly squashed?: readonly string[];
  /** True where that is one commit, and this change is its copy: same author, date and subject. */
  readonly rebased?: true;
}
