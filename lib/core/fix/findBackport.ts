import type { ClassFacts } from "./changeClass";
import { matchesPattern } from "./matchesPattern";

const inTitle = /^(?:\[[^\]]*\b(?:backport|cherry[- ]pick)\b[^\]]*\]|(?:auto(?:mated|matic)?[- ])?(?:backports?|cherry[- ]picks?)\b(?:\([^()]*\))?[:!]?\s*(?:[#!]\d+|of\b|["'“‘(\[]|pr\b|pull request\b|\S+:))/i;
const atEnd = /\((?:backport|cherry[- ]pick(?:ed)?)\b[^()]*\)(?=(?:\s*\([#!]\d+\))?$)/i;
const inMessage = /^\(cherry picked from commit [0-9a-f]{7,64}\)/im;
const branch = /^(?:backport|mergify\/bp|cherry-pick)[-/]/i;

/** What says that a change carries another one over from or to another branch, quoted. Null: nothing does. */
export function findBackport({ title, message, pull }: ClassFacts): string | null {
  const titled = [title, ...(pull ? [pull.title] : [])].map((each) => (inTitle.exec(each) ?? atEnd.exec(each))?.[0]).find((each) => each !== undefined);
  if (titled !== undefined) return titled.trim();
  const label = pull?.labels.find((each) => matchesPattern(each, "backport") || matchesPattern(each, "*: backport"));
  if (label !== undefined) return `label ${label}`;
  if (pull && branch.test(pull.headBranch)) return `branch ${pull.headBranch}`;
  return inMessage.exec(message)?.[0] ?? null;
}
