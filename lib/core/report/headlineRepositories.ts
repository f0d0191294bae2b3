import { formatNumberWord } from "./formatNumberWord";
import { formatPercent } from "./formatPercent";
import type { Headline } from "./headline";

/** One repository with its AI share in printed percent, null for no data. */
export interface RepositoryShare {
  readonly name: string;
  readonly percent: number | null;
}

const thresholds = [80, 60, 50, 40, 20, 10] as const;

/** `Four of six repositories are above 60 %; trust is at 31 %`. */
export function headlineRepositories(repositories: readonly RepositoryShare[], noun: "repositories" | "teams" = "repositories"): Headline {
  const known = repositories.flatMap(({ name, percent }) => (percent === null ? [] : [{ name, percent }])).sort((a, b) => b.percent - a.percent);
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return [{ text: `No ${noun === "teams" ? "team" : "repository"} has counted lines in these weeks` }];
  const ai = { text: "AI", tone: "ai" } as const;
  if (first === last) return [ai, { text: ` is named on ${formatPercent(first.percent)} of the lines merged in ${first.name}` }];
  if (known.length === 2) return [ai, { text: ` is named on ${formatPercent(first.percent)} of lines in ${first.name}, on ${formatPercent(last.percent)} in ${last.name}` }];
  const threshold = thresholds.find((at) => known.filter(({ percent }) => percent > at).length * 2 >= known.length);
  if (threshold === undefined) return [ai, { text: ` is named on at most ${formatPercent(first.percent)} of lines, in ${first.name}` }];
  const above = known.filter(({ percent }) => percent > threshold).length;
  const count = formatNumberWord(above);
  const opening = above === known.length ? `All ${formatNumberWord(above)}` : `${count.charAt(0).toUpperCase()}${count.slice(1)} of ${formatNumberWord(known.length)}`;
  return [{ text: `${opening} ${noun} are above ${formatPercent(threshold)}; ${last.name} is at ${formatPercent(last.percent)}` }];
}
