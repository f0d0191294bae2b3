import type { RoundedEdges } from "../chart/roundEdges";
import { formatPercent } from "./formatPercent";
import { formatPoints } from "./formatPoints";
import type { Headline } from "./headline";

interface Compared {
  readonly name: string;
  readonly edges: RoundedEdges | null;
}

/** `Platform merges 78 % AI-written lines, 14 points above Halyard` (LOOK §4); `AI is named on …` where most of it is not proven, a range where evidence is thin. */
export function headlineTeam(team: Compared & { readonly isRange: boolean }, against: Compared | null): Headline {
  if (team.edges === null) return [{ text: `${team.name} merged no counted lines in these weeks` }];
  const { headline, floor, ceiling } = team.edges;
  if (team.isRange) return [{ text: `Between ${formatPercent(floor)} and ${formatPercent(ceiling)} of the lines ${team.name} merges are by ` }, { text: "AI", tone: "ai" }];
  const opening: Headline = headline > 0 && floor > 50
    ? [{ text: `${team.name} merges ${formatPercent(headline)} ` }, { text: "AI", tone: "ai" }, { text: "-written lines" }]
    : [{ text: "AI", tone: "ai" }, { text: ` is named on ${formatPercent(headline)} of the lines ${team.name} merges` }];
  if (against === null || against.edges === null) return opening;
  const points = headline - against.edges.headline;
  if (Math.abs(points) < 2) return [...opening, { text: `, as ${against.name}` }];
  return [...opening, { text: `, ${formatPoints(Math.abs(points)).replace("+", "")} points ${points > 0 ? "above" : "below"} ${against.name}` }];
}
