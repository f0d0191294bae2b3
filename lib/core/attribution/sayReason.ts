import { agentTitle } from "./agentTitle";
import type { Evidence, Strength } from "./evidence";
import type { Verdict } from "./verdict";

interface Named {
  readonly agent: string;
  readonly strength: Strength;
}

/** The sentence that tells a reader why a commit has its verdict. `agents` in the order in which they were ranked. */
export function sayReason(verdict: Verdict, evidence: readonly Evidence[], agents: readonly Named[]): string {
  const [first, second] = agents;
  if (first !== undefined) return `${sayAgent(first, evidence)}${second === undefined ? "" : sayTie(first, second, agents)}.`;
  if (verdict === "bot") return `An automation account is the author (${quoteOf(evidence, "author")}).`;
  if (verdict === "human") return `Written on ${quoteOf(evidence, "policy")}, before the first public coding assistant.`;
  return sayUnknown(evidence);
}

function sayAgent({ agent, strength }: Named, evidence: readonly Evidence[]): string {
  const title = agent === "unnamed" ? "An agent that is not named" : agentTitle(agent);
  const ofAgent = evidence.filter((item) => item.agent === agent);
  const best = ofAgent.findLast((item) => item.strength === strength) ?? ofAgent.at(-1);
  const quote = shorten(best?.quote ?? "");
  if (strength === "C") return best?.source === "pull-request-author" ? `The forge confirms that ${title}'s own account opened the pull request (${quote})` : `The forge confirms that ${title}'s own account is the author (${quote})`;
  switch (best?.source) {
    case "author": return `${title} is the author (${quote})`;
    case "committer": return `${title} made the commit (${quote})`;
    case "co-author": return `${title} is named as co-author (${quote})`;
    case "pull-request-author": return `${title} opened the pull request (${quote})`;
    case "pull-request-body": return `${title} left its mark in the pull request (${quote})`;
    case "branch": case "label": return `${title} left its mark on the pull request (${quote})`;
    case "subject": return `The subject is one that ${title} writes (${quote})`;
    default: return `${title} left its mark in the message (${quote})`;
  }
}

function sayTie(first: Named, second: Named, agents: readonly Named[]): string {
  const others = agents.slice(1).map(({ agent }) => agentTitle(agent)).join(" and ");
  const why = first.strength === second.strength ? "later" : "stronger";
  return `; ${others} ${agents.length > 2 ? "are" : "is"} named too, and the lines go to the ${why} mark`;
}

function sayUnknown(evidence: readonly Evidence[]): string {
  const hint = evidence.find((item) => item.strength === "H");
  if (hint !== undefined) return `Only a hint was found (${shorten(hint.quote)}), and a hint does not decide.`;
  const assist = evidence.find((item) => item.strength === "A");
  if (assist !== undefined) return `Only an accepted suggestion was found (${shorten(assist.quote)}), which does not make an author of the whole commit.`;
  return "No mark of an agent was found, and nothing says that a person wrote it.";
}

function quoteOf(evidence: readonly Evidence[], source: string): string {
  return shorten(evidence.find((item) => item.source === source)?.quote ?? "");
}

function shorten(quote: string): string {
  const text = quote.replace(/\s+/g, " ").trim();
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
