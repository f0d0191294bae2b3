import type { ClassFacts } from "./changeClass";
import { matchesPattern } from "./matchesPattern";
import { parseTitle } from "./parseTitle";

const accounts = /\b(?:dependabot|renovate|greenkeeper|pyup[- ]bot|snyk-bot|depfu|scala-steward|mend-bolt)\b/i;
const scope = /^(?:deps|deps-dev|dependencies|dependency|dev-deps|deps\/.+)$/;
const titled = [
  /^bump \S+(?: in \S+)? from \S+ to \S+/i, /^bump (?:the |all )?\S+(?: group| dependencies)\b/i, /^(?:update|upgrade|bump|pin|roll back) (?:(?:all |dev )?dependencies\b|dependency \S+ to )/i,
  /^update \S+ (?:requirement|action|docker tag|digest)\b/i, /^(?:build|chore|fix)?(?:\(.*\))?:?\s*lock ?file maintenance/i, /^\[snyk\]/i, /^\[security\] bump /i,
];

/** What says that a change raises versions of what is used, quoted. Null: nothing does. */
export function findDependency({ title, author, pull }: ClassFacts): string | null {
  for (const each of [title, ...(pull ? [pull.title] : [])]) {
    const { scope: named, description, prefix } = parseTitle(each);
    if (scope.test(named)) return prefix;
    const words = titled.map((pattern) => (pattern.exec(description) ?? pattern.exec(each))?.[0]).find((found) => found !== undefined);
    if (words !== undefined) return words;
  }
  const account = [author, pull?.author ?? ""].find((each) => accounts.test(each));
  if (account !== undefined) return `by ${account}`;
  const label = pull?.labels.find((each) => matchesPattern(each, "dependencies"));
  return label === undefined ? null : `label ${label}`;
}
