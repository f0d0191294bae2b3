import { agentTitle } from "../agentTitle";
import type { Conflict } from "./conflict";

const plain: Readonly<Record<string, string>> = { human: "a person", unknown: "nobody that is known", generated: "a generator", unnamed: "an agent without a name" };

/** Who a side of a conflict says wrote the lines: `Claude Code`, `a person`. */
export const conflictSide = (side: string): string => plain[side] ?? agentTitle(side);

/** What contradicts what, and which side decides. */
export function conflictSentence({ kind, one, other }: Conflict): string {
  const [first, second] = [conflictSide(one), conflictSide(other)];
  switch (kind) {
    case "personRecord": return `A line record says that a person wrote these lines, a mark on the commit names ${second}. The record decides.`;
    case "agentRecord": return `A line record names ${first}, a mark on the commit names ${second}. The record decides.`;
    case "account": return `The forge confirms the account of ${first}, a text names ${second}. The account decides.`;
    case "marks": return `Marks name ${first} and ${second}. The lines count once, for ${first}.`;
    case "correction": return `A correction says that ${first} wrote these lines, the evidence says ${second}. The correction decides.`;
  }
}
