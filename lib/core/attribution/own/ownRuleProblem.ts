import { catalogue } from "../catalogue/catalogue";
import { compileCatalogue } from "../compileCatalogue";
import { beginningOf } from "./compileOwnRule";
import type { OwnRule } from "./ownRule";
import { trailerOf } from "./trailerOf";

const [longest, mostStars, fewestLetters] = [200, 3, 4];
const agentForm = /^[a-z0-9][a-z0-9.-]{0,39}$/;

function trailerProblem(pattern: string): string | null {
  const { key } = trailerOf(pattern);
  if (key === "co-authored-by") return "Co-authors are looked up by address or name: choose one of these.";
  return /^[a-z0-9][a-z0-9-]{0,60}$/.test(key) ? null : "A trailer is written key, or key: value, and its key in letters, digits and hyphens.";
}

function patternProblem({ looksAt, pattern }: OwnRule): string | null {
  const letters = pattern.replace(/[*\s]/g, "").length;
  switch (looksAt) {
    case "trailer": return trailerProblem(pattern);
    case "address": return /^[^\s<>@]+@[^\s<>@]+$/.test(pattern.trim()) && letters >= fewestLetters ? null : "An address has the form name@host.";
    case "line": return beginningOf(pattern).length >= fewestLetters ? null : `A line begins with at least ${String(fewestLetters)} letters before the first *.`;
    case "name": case "branch": return letters >= fewestLetters ? null : `At least ${String(fewestLetters)} characters besides * are needed: a shorter one would name too much.`;
  }
}

/** Why a rule cannot be taken, in a sentence; null where it can. */
export function ownRuleProblem(rule: OwnRule): string | null {
  const { pattern, strength, agent, since, until } = rule;
  if (pattern.trim() === "") return "Say what the rule looks for.";
  if (pattern.length > longest || /[\r\n]/.test(pattern)) return `A rule is one line of at most ${String(longest)} characters.`;
  if (pattern.split("*").length - 1 > mostStars) return `At most ${String(mostStars)} of * can be used.`;
  if (strength !== "B" && !agentForm.test(agent)) return "Name the agent in small letters, digits, dots and hyphens, such as acme-coder.";
  if (since !== null && until !== null && since >= until) return "The first day has to be before the last.";
  return patternProblem(rule) ?? (rule.looksAt === "address" && compileCatalogue(catalogue).byEmail.has(pattern.trim().toLowerCase()) && since === null && until === null ? "The catalogue knows this address already. Switch that rule off first." : null);
}
