import { groupBy } from "./groupBy";
import type { Partition } from "./partition";
import { sumNames } from "./sumNames";
import { suppress } from "./suppress";
import type { PeopleCell } from "./weekPlan";

const isByAi = ({ agent }: PeopleCell) => agent !== "";

/** Sums of agents, in pieces: two are in one piece where k people each wrote with them in one repository's and one language's sum. */
function piecesOf(cells: readonly PeopleCell[], tables: { readonly repositories: Partition; readonly languages: Partition; readonly agents: Partition }, k: number): string[][] {
  const [sumOfRepository, sumOfLanguage, sumOfAgent] = [sumNames(tables.repositories), sumNames(tables.languages), sumNames(tables.agents)];
  const placeOf = ({ repository, language }: PeopleCell) => JSON.stringify([sumOfRepository(repository), sumOfLanguage(language)]);
  let pieces = [...new Set(cells.map(({ agent }) => sumOfAgent(agent)))].map((sum) => [sum]);
  for (const place of new Set(cells.map(placeOf))) {
    const here = groupBy(cells.filter((cell) => placeOf(cell) === place), ({ agent }) => sumOfAgent(agent));
    const strong = new Set(here.filter(({ people }) => people.size >= k).map(({ value }) => value));
    const touched = pieces.filter((piece) => piece.some((sum) => strong.has(sum)));
    pieces = [...pieces.filter((piece) => !touched.includes(piece)), ...(touched.length > 0 ? [touched.flat()] : [])];
  }
  return pieces;
}

/**
 * Which agents may be told apart, of the lines by AI of a week whose repositories and languages are told so. How many of a group's lines are by AI is a
 * value of the group; which agent wrote them cuts it finer, so that every agent needs k people of its own, and so does the rest. Repositories and
 * languages have an AI part too, which can be subtracted. A combination that weighs two agents differently cannot be zero for both in one place (one
 * repository's and one language's sum); where both are of k people there, it is about k people. Where agents do not hang together by such
 * places, the smallest joins the rest. Null: fewer than k people wrote with agents.
 */
export function suppressAgents(cells: readonly PeopleCell[], tables: { readonly repositories: Partition; readonly languages: Partition }, k: number): Partition | null {
  const byAi = cells.filter(isByAi);
  const groups = groupBy(byAi, ({ agent }) => agent);
  const sizes = new Map(groups.map(({ value, people }) => [value, people.size]));
  const demoted = new Set<string>();
  for (;;) {
    const agents = suppress(groups, k, demoted);
    if (agents === null) return null;
    const [largest, ...others] = piecesOf(byAi, { ...tables, agents }, k).sort((a, b) => b.length - a.length);
    if (others.length === 0) return agents;
    const apart = agents.shown.filter((agent) => largest?.includes(`value ${agent}`) !== true);
    const [next] = (apart.length > 0 ? apart : [...agents.shown]).sort((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0) || (a < b ? -1 : 1));
    if (next === undefined) return agents;
    demoted.add(next);
  }
}
