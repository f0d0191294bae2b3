import type { PullRequestFacts } from "./findPullRequestEvidence";

/** The pull request that a commit landed with, as its forge has it, and the commit's place in it. */
export interface PullContext {
  readonly facts: PullRequestFacts;
  /** The forge says that its author's account is a program's; its numeric id, or '' where that is not told. */
  readonly isBot: boolean;
  readonly accountId: string;
  /** It is the commit that landed the change, not one of those behind it. */
  readonly isLanding: boolean;
  /** All commits behind it have one author, so that what the pull request declares holds for each of them. */
  readonly isOneAuthor: boolean;
}
