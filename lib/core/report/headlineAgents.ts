import { formatPercent } from "./formatPercent";
import type { Headline } from "./headline";

/** One row of agents or models: its share of counted lines in printed percent. */
export interface NamedShare {
  readonly name: string;
  readonly percent: number;
}

/** `Claude Code is named on 41 % of the lines, Copilot on 8 %`. The rows come sorted, largest first. */
export function headlineAgents(rows: readonly NamedShare[]): Headline {
  const [first, second] = rows;
  if (first === undefined) return [{ text: "No agent is named on any line of these weeks" }];
  const opening: Headline = [{ text: first.name, tone: "ai" }, { text: ` is named on ${formatPercent(first.percent)} of the lines` }];
  if (second === undefined) return [...opening, { text: ", the only one found" }];
  return [...opening, { text: `, ${second.name} on ${formatPercent(second.percent)}` }];
}
