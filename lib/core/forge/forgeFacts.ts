// What a forge tells, whichever it is. Times are epoch milliseconds, UTC; null is "not yet" or "not told". Shas are full, in lower case.

export interface ForgeAccountFacts {
  /** The forge's numeric id as text; `login:<login>` where it is not told. */
  readonly externalId: string;
  /** As the forge writes it, `…[bot]` included. */
  readonly login: string;
  readonly kind: "user" | "bot" | "organisation" | "unknown";
  /** '' where it has none. */
  readonly name: string;
  /** Its public address; ''. */
  readonly email: string;
}

export interface ForgeRepositoryFacts {
  /** The forge's own id, which outlives names. */
  readonly externalId: string;
  /** `owner/name`, with all groups on GitLab. */
  readonly fullName: string;
  readonly defaultBranch: string | null;
  readonly isPrivate: boolean;
  readonly isArchived: boolean;
  /** External id of the repository it was forked from, `?` where that is not told, null for no fork. */
  readonly forkOf: string | null;
}

export interface ForgeReview {
  readonly externalId: string;
  readonly account: ForgeAccountFacts | null;
  readonly state: "approved" | "changesRequested" | "commented" | "dismissed" | "pending";
  readonly submittedAt: number;
  /** Newest commit that was reviewed. */
  readonly sha: string | null;
}

export interface ForgeEvent {
  readonly kind: "readyForReview" | "convertedToDraft" | "reviewRequested" | "assigned" | "reopened" | "closed" | "headForcePushed" | "autoMerge";
  readonly account: ForgeAccountFacts | null;
  /** Whom it is about: the reviewer that was asked, who was assigned. */
  readonly subject: ForgeAccountFacts | null;
  readonly at: number;
}

/** A pull or merge request. */
export interface ForgePull {
  readonly number: number;
  readonly state: "open" | "merged" | "closed";
  readonly isDraft: boolean;
  readonly title: string;
  readonly body: string;
  /** Null where the account is gone. */
  readonly author: ForgeAccountFacts | null;
  readonly mergedBy: ForgeAccountFacts | null;
  readonly assignees: readonly ForgeAccountFacts[];
  readonly baseBranch: string;
  readonly headBranch: string;
  /** `owner/name` of the repository it came from; '' where it is gone. */
  readonly headFrom: string;
  readonly headSha: string | null;
  /** The commit on the base branch that merged it: the merge, the squash, or the last of a rebase. */
  readonly mergeSha: string | null;
  readonly labels: readonly string[];
  readonly openedAt: number;
  readonly readyAt: number | null;
  readonly mergedAt: number | null;
  readonly closedAt: number | null;
  readonly updatedAt: number;
  readonly additions: number | null;
  readonly deletions: number | null;
  /** Its own commits, oldest first. */
  readonly commits: readonly string[];
  readonly reviews: readonly ForgeReview[];
  /** Oldest first. */
  readonly events: readonly ForgeEvent[];
  /** Issues that it closes; `fullName` is '' for one of the same repository. */
  readonly closes: readonly { readonly fullName: string; readonly number: number }[];
}

export interface ForgeIssueFacts {
  readonly number: number;
  readonly title: string;
  /** The forge's own type (`Bug`); ''. */
  readonly type: string;
  readonly labels: readonly string[];
  readonly author: ForgeAccountFacts | null;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly updatedAt: number;
}

/** One page of what a forge has about a repository, and where to go on: stored together, so that a kill loses nothing and doubles nothing. */
export interface ForgePage {
  readonly pulls: readonly ForgePull[];
  readonly issues: readonly ForgeIssueFacts[];
  /** The forge's own cursors by question; {} once a sync is whole. Left out: as it stands. */
  readonly cursor?: Readonly<Record<string, string>>;
  /** What changed before then is stored. Left out: as it stands. */
  readonly pullsUntil?: number;
  readonly issuesUntil?: number;
}
