import type { CatalogueRule } from "./catalogue/catalogueRule";
import { compileCatalogue } from "./compileCatalogue";
import { findPullRequestMarks } from "./findPullRequestEvidence";
import type { Mark } from "./findMarks";
import type { PullContext } from "./pullContext";

const known = new WeakMap<PullContext["facts"], { readonly rules: readonly CatalogueRule[]; readonly marks: readonly Mark[] }>();

function marksOf(facts: PullContext["facts"], rules: readonly CatalogueRule[]): readonly Mark[] {
  const there = known.get(facts);
  if (there?.rules === rules) return there.marks;
  const marks = findPullRequestMarks(compileCatalogue(rules), facts);
  known.set(facts, { rules, marks });
  return marks;
}

/** The account is the very one that the rule knows. */
function isAccount({ rule }: Mark, { facts, isBot, accountId }: PullContext): boolean {
  return isBot && rule.account !== undefined && rule.account.login.toLowerCase() === facts.author?.toLowerCase() && (rule.account.id === null || accountId === "" || String(rule.account.id) === accountId);
}

/**
 * What a pull request says of one of its commits that bears `own` marks: all of it for the commit that landed it; for one behind it what its text declares, where nothing else names an agent
 * and nobody else wrote any. That the forge knows its author as a vendor's own account (C) covers the commits of that account only (DECISIONS 13).
 */
export function pullMarks(context: PullContext, own: readonly Mark[], rules: readonly CatalogueRule[]): Mark[] {
  const marks = marksOf(context.facts, rules);
  if (context.isLanding) return marks.map((mark) => (mark.evidence.source === "pull-request-author" && isAccount(mark, context) ? { ...mark, evidence: { ...mark.evidence, strength: "C" } } : mark));
  const isNamed = own.some(({ rule }) => rule.kind === "agent" || rule.kind === "automation");
  return isNamed || !context.isOneAuthor ? [] : marks.filter(({ rule, evidence }) => rule.kind === "agent" && evidence.source === "pull-request-body");
}

/** Logins that the forge confirms as a vendor's own account behind the commits of this pull request. */
export function confirmedLogins(context: PullContext): ReadonlySet<string> {
  return new Set(context.isBot && context.facts.author !== null ? [context.facts.author.toLowerCase()] : []);
}
