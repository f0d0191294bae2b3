import type { CatalogueRule, MarkRole, RuleKind, RulePattern } from "../catalogue/catalogueRule";
import { type OwnRule, ownRuleId, type OwnStrength } from "./ownRule";
import { trailerOf } from "./trailerOf";

const kinds: Readonly<Record<OwnStrength, RuleKind>> = { D: "agent", H: "hint", A: "assist", B: "automation" };
const parties: readonly MarkRole[] = ["author", "committer", "co-author", "pull-request-author"];

/**
 * `*` is any characters of one line; all else is itself, without case. What stands between two stars is taken where it comes first and never tried again (which is right, since
 * stars take anything), so that the time grows with the text and not with its powers.
 */
export function wildcard(pattern: string): RegExp {
  const [first = "", ...rest] = pattern.trim().split("*").map((piece) => piece.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, "\\s+"));
  const last = rest.pop();
  const between = rest.map((piece, at) => `(?=(.*?${piece}))\\${String(at + 1)}`).join("");
  return new RegExp(`^\\s*${first}${between}${last === undefined ? "" : `.*${last}`}\\s*$`, "i");
}

/** The letters with which a line begins, after signs: what a message is searched for first. */
export const beginningOf = (pattern: string): string => (pattern.split("*")[0] ?? "").trim().toLowerCase().replace(/^[^a-z]+/, "").replace(/\s+/g, " ");

function patternOf({ looksAt, pattern }: OwnRule): { readonly pattern: RulePattern; readonly roles: readonly MarkRole[] } {
  switch (looksAt) {
    case "trailer": {
      const { key, value } = trailerOf(pattern);
      return { pattern: { type: "trailer", keys: [key], value: wildcard(value), modelIn: "value" }, roles: ["trailer"] };
    }
    case "address": {
      const email = pattern.trim().toLowerCase();
      return { pattern: email.includes("*") ? { type: "address", address: wildcard(email) } : { type: "identity", emails: [email] }, roles: parties };
    }
    case "name": return { pattern: { type: "name", name: wildcard(pattern) }, roles: parties };
    case "line": return { pattern: { type: "line", starts: [beginningOf(pattern)], line: wildcard(pattern) }, roles: ["body", "pull-request-body"] };
    case "branch": return { pattern: { type: "text", text: wildcard(pattern) }, roles: ["branch"] };
  }
}

/** An organisation's rule in the form of the catalogue's. */
export function compileOwnRule(rule: OwnRule): CatalogueRule {
  return {
    id: ownRuleId(rule.id), agent: rule.strength === "B" ? null : rule.agent, kind: kinds[rule.strength], strength: rule.strength === "B" ? "D" : rule.strength, ...patternOf(rule),
    ...(rule.strength === "B" ? { automation: "runsForOthers" as const } : {}), ...(rule.since === null ? {} : { since: rule.since }), ...(rule.until === null ? {} : { until: rule.until }),
    examples: [], counterExamples: [], source: "the organisation",
  };
}
