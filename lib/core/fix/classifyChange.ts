import { bugMark } from "./bugMark";
import type { ChangeClass, ClassFacts, Classed, ClassRule } from "./changeClass";
import { findAlert } from "./findAlert";
import { findBackport } from "./findBackport";
import { findDependency } from "./findDependency";
import { findFixWord } from "./findFixWord";
import type { FixSettings } from "./fixSettings";
import { isCosmetic } from "./isCosmetic";
import { matchesPattern } from "./matchesPattern";
import { parseTitle } from "./parseTitle";
import { readRevert } from "./readRevert";

const longest = 200;
const classed = (kind: ChangeClass, rule: ClassRule, quote: string, isSure = true): Classed => ({ class: kind, rule, quote: quote.slice(0, longest), isSure });
const fixTypes: ReadonlySet<string> = new Set(["fix", "hotfix", "bugfix"]);

/** Titles that speak for a change: those of a pull request that landed as several changes only its own. */
const titlesOf = ({ title, pull }: ClassFacts): readonly string[] => (pull === null ? [title] : pull.isSeveral ? [pull.title] : [title, pull.title]);

function byIssue({ issues }: ClassFacts, settings: FixSettings): Classed | null {
  for (const issue of issues) {
    const mark = bugMark(issue, settings);
    if (mark !== null) return classed("fix", "issue", `#${String(issue.number)}: ${mark}`);
  }
  return null;
}

function byTitle(facts: ClassFacts): Classed | null {
  for (const title of titlesOf(facts)) {
    const { type, scope, description, prefix } = parseTitle(title);
    if (fixTypes.has(type) && !isCosmetic(scope, description)) return classed("fix", "title", prefix);
  }
  return null;
}

function byLabel({ pull }: ClassFacts, { fixLabels }: FixSettings): Classed | null {
  const label = pull?.labels.find((each) => fixLabels.some((pattern) => matchesPattern(each, pattern)));
  return label === undefined ? null : classed("fix", "label", `label ${label}`);
}

function byAlert({ message, pull }: ClassFacts): Classed | null {
  const found = findAlert(message) ?? findAlert(pull?.body ?? "");
  return found === null ? null : classed("fix", "alert", found);
}

function byWord(facts: ClassFacts, { keywords }: FixSettings): Classed | null {
  const [word] = keywords ? titlesOf(facts).flatMap((title) => findFixWord(title) ?? []) : [];
  return word === undefined ? null : classed("fix", "keyword", word, false);
}

/**
 * What a change is, by the first rule that matches (METRICS.md §4): taking another change back, carrying one over and raising versions are classes of their own and are asked first; then whether
 * it solves a linked issue that tells a bug or an incident, is titled `fix:` or `hotfix:`, is labelled so, links an alert, or (where the organisation says so) has a word for it in its title.
 * What takes back a taking back is what it lands again. Pure.
 */
export function classifyChange(facts: ClassFacts, settings: FixSettings): Classed {
  const revert = readRevert(facts.title, facts.message);
  if (revert !== null && revert.times % 2 === 1) return classed("revert", "revert", revert.quote, revert.isSure);
  const of = revert === null ? facts : { ...facts, title: revert.title, pull: facts.pull && { ...facts.pull, title: revert.title } };
  const backport = findBackport(of);
  if (backport !== null) return classed("backport", "backport", backport);
  const dependency = findDependency(of);
  if (dependency !== null) return classed("dependency", "dependency", dependency);
  return byIssue(of, settings) ?? byTitle(of) ?? byLabel(of, settings) ?? byAlert(of) ?? byWord(of, settings) ?? classed("none", "none", "");
}
