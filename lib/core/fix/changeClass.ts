/** What a change is. A revert, a dependency bump and a back-port are no fixes, whatever they bring back, raise or carry over. */
export const changeClasses = ["fix", "revert", "dependency", "backport", "none"] as const;
export type ChangeClass = (typeof changeClasses)[number];

/** The rules, in the order in which they are asked; the first that matches decides. `none` matches what is left. */
export type ClassRule = "correction" | "revert" | "backport" | "dependency" | "issue" | "title" | "label" | "alert" | "keyword" | "none";

export interface Classed {
  readonly class: ChangeClass;
  readonly rule: ClassRule;
  /** What the rule saw, quoted; '' for none. */
  readonly quote: string;
  /** False: by a rule that is often wrong. */
  readonly isSure: boolean;
}

/** An issue that a change closes. `repositoryId` is ours of where it stands. */
export interface LinkedIssue {
  readonly repositoryId: number;
  readonly number: number;
  readonly type: string;
  readonly labels: readonly string[];
}

/** The pull request that landed a change, as far as classing asks. */
export interface ClassPull {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly headBranch: string;
  /** Login of who opened it; '' where that is not known. */
  readonly author: string;
  /** It landed as several changes: then its own title speaks for all of them, and theirs do not. */
  readonly isSeveral: boolean;
}

/** All that is known of one change. */
export interface ClassFacts {
  readonly title: string;
  /** Of its landing commit. */
  readonly message: string;
  /** Name and address of that commit's author. */
  readonly author: string;
  readonly pull: ClassPull | null;
  readonly issues: readonly LinkedIssue[];
}
