import type { PullRequestMention } from "./change";
import { subjectOf } from "./subjectOf";

type Forge = PullRequestMention["forge"];

/** What each forge writes into the message of a commit that it lands. In the subject, or on a line of its own below. */
const inSubject: readonly (readonly [Forge, RegExp])[] = [
  ["github", /^Merge pull request #(\d+) from \S/],
  ["bitbucket", /^Merged in \S.* \(pull request #(\d+)\)$/],
  ["bitbucket", /^Pull request #(\d+): ./],
  ["azure", /^Merged PR (\d+): ./],
];
const onOwnLine: readonly (readonly [Forge, RegExp])[] = [
  ["gitlab", /^See merge request (?:\S+)?!(\d+)\s*$/m],
  ["bitbucket", /^(?:Merged in \S.* )?\(pull request #(\d+)\)\s*$/m],
  ["gerrit", /^Reviewed-on: https?:\/\/\S+?\/(?:c\/(?:\S+?\/\+\/)?|#\/c\/)?(\d+)\/?\s*$/m],
];
/** GitHub's squash ends the subject with `(#12)`. With two of them the last is the pull request. */
const squashSubject = /\(#(\d+)\)$/;
const squashBitbucket = /\(pull request #(\d+)\)$/;
/** A revert or a cherry-pick quotes another commit's subject, and its number with it: `Revert "fix (#12)"` names no pull request of its own. */
const largest = 2_147_483_647;

/**
 * The pull request that a landing commit's own message names, or null. A number in a subject is not always a pull request (some projects write issue
 * numbers so): it is what the message says, to be confirmed by the forge.
 */
export function pullRequestNumber(message: string): PullRequestMention | null {
  const subject = subjectOf(message);
  for (const [forge, pattern] of inSubject) {
    const found = mention(forge, pattern.exec(subject));
    if (found) return found;
  }
  for (const [forge, pattern] of onOwnLine) {
    const found = mention(forge, pattern.exec(message));
    if (found) return found;
  }
  return mention("github", squashSubject.exec(subject)) ?? mention("bitbucket", squashBitbucket.exec(subject));
}

function mention(forge: Forge, match: RegExpExecArray | null): PullRequestMention | null {
  const number = Number(match?.[1]);
  return Number.isSafeInteger(number) && number > 0 && number <= largest ? { number, forge } : null;
}
