import type { CoverageAdvice } from "@/lib/core/coverage/coverageAdvice";
import { formatCount } from "@/lib/core/report/formatCount";
import type { Filter } from "@/lib/core/report/filter";
import { address } from "./address";

interface AdviceText {
  readonly what: string;
  readonly how: string;
  /** Where to do it, for who may. */
  readonly link: { readonly text: string; readonly href: string } | null;
}

const mostNamed = 4;

/** `api, web and 3 more`. */
function namesOf(names: readonly string[]): string {
  const [shown, rest] = [names.slice(0, mostNamed), names.length - mostNamed];
  return rest > 0 ? `${shown.join(", ")} and ${formatCount(rest)} more` : shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}`;
}

/** A piece of advice in words. Owners get links to settings. */
export function adviceText({ id, about }: CoverageAdvice, { filter, isOwner, signatures }: { readonly filter: Filter; readonly isOwner: boolean; readonly signatures: number }): AdviceText {
  const where = namesOf(about);
  switch (id) {
    case "records": return { what: `Have agents write down their lines in ${where}`, how: "No tool has left a line record there. git-ai’s notes and Agent Trace come with the repository; where people use Claude Code or Codex, “byline sessions collect” sends hashes of what those wrote.", link: isOwner ? { text: "Tokens to send with", href: "/settings/tokens" } : null };
    case "heads": return { what: `Bring the pull requests’ own commits of ${where}`, how: "Messages name pull requests, but git has no head of one, so squashes hide who wrote what. Add the repository by its URL: a mirror that Byline makes fetches them.", link: isOwner ? { text: "Repositories", href: "/repositories" } : null };
    case "forge": return { what: `Let the forge tell of the pull requests of ${where}`, how: "A forge confirms accounts of agents, and has descriptions, branches and labels that a squash drops.", link: null };
    case "signatures": return { what: `Look at ${formatCount(signatures)} signature${signatures === 1 ? "" : "s"} that no rule knows`, how: "They look automated. A rule of your own makes them count, and shows what it would do before it is saved.", link: { text: "Unknown signatures", href: address.withFilter("/evidence/unknown", filter) } };
    case "hints": return { what: `Say what hints of ${where} mean here`, how: "Branches or prose name them at least as often as marks do: much of their work goes unsigned. Switch signing on in the tool, or make a rule of your own that takes the hint for a mark.", link: isOwner ? { text: "Rules", href: "/settings/rules" } : null };
    case "stopped": return { what: `Ask why marking fell in ${where}`, how: "Far fewer changes name an agent than just before. A squash setting that drops trailers, or a new tool that signs nothing, looks like that.", link: { text: "Sudden changes", href: `${address.withFilter("/evidence", filter)}#jumps` } };
    case "policy": return { what: "Answer how AI work is marked", how: "It brings no evidence, but says what an unmarked line means, and narrows the range.", link: isOwner ? { text: "Settings", href: "/settings" } : null };
  }
}
