import { groupBy } from "./groupBy";
import type { Partition } from "./partition";
import { peopleOf } from "./peopleOf";
import { sumNames } from "./sumNames";
import { suppress } from "./suppress";
import type { PeopleCell } from "./weekPlan";

const toGroups = ({ places }: Piece) => [...places.values()].map((people) => ({ people }));
const isByAi = ({ agent }: PeopleCell) => agent !== "";

/** People who wrote with the agents of a piece, by place (one repository's and one language's sum). */
type Places = ReadonlyMap<string, ReadonlySet<number>>;

interface Piece {
  readonly sums: readonly string[];
  readonly places: Places;
}

const union = (one: Iterable<number>, other: Iterable<number>) => new Set([...one, ...other]);

/** Places that are looked at, those of most people first: each doubles the choices. Fewer places find fewer pairs, which is the careful side. */
const mostPlaces = 10;

/** Where both pieces are, a combination that weighs them differently is about one of the two: whether it can be so everywhere and about fewer than k in all. */
function canBeParted(a: Places, b: Places, k: number): boolean {
  const shared = [...a].flatMap(([place, people]) => { const others = b.get(place); return others === undefined ? [] : [[people, others] as const]; })
    .sort((one, other) => Math.max(...other.map(({ size }) => size)) - Math.max(...one.map(({ size }) => size))).slice(0, mostPlaces);
  const go = (at: number, people: ReadonlySet<number>): boolean => {
    if (people.size >= k) return false;
    const next = shared[at];
    return next === undefined || next.some((choice) => go(at + 1, union(people, choice)));
  };
  return go(0, new Set());
}

function joined(a: Piece, b: Piece): Piece {
  const places = new Map<string, ReadonlySet<number>>(a.places);
  for (const [place, people] of b.places) places.set(place, union(places.get(place) ?? [], people));
  return { sums: [...a.sums, ...b.sums], places };
}

/** Two pieces that cannot be parted, or null. */
function findPair(pieces: readonly Piece[], k: number): readonly [Piece, Piece] | null {
  for (const a of pieces) for (const b of pieces) if (a !== b && !canBeParted(a.places, b.places, k)) return [a, b];
  return null;
}

/** Sums of agents in pieces that no combination about fewer than k people weighs differently. */
function piecesOf(cells: readonly PeopleCell[], tables: { readonly repositories: Partition; readonly languages: Partition; readonly agents: Partition }, k: number): readonly Piece[] {
  const [sumOfRepository, sumOfLanguage, sumOfAgent] = [sumNames(tables.repositories), sumNames(tables.languages), sumNames(tables.agents)];
  const placeOf = ({ repository, language }: PeopleCell) => JSON.stringify([sumOfRepository(repository), sumOfLanguage(language)]);
  const bySum = new Map<string, PeopleCell[]>();
  for (const cell of cells) bySum.set(sumOfAgent(cell.agent), [...(bySum.get(sumOfAgent(cell.agent)) ?? []), cell]);
  let pieces: readonly Piece[] = [...bySum].map(([sum, of]) => ({ sums: [sum], places: new Map(groupBy(of, placeOf).map(({ value, people }) => [value, people])) }));
  for (let pair = findPair(pieces, k); pair !== null; pair = findPair(pieces, k)) {
    const [a, b] = pair;
    pieces = [...pieces.filter((piece) => piece !== a && piece !== b), joined(a, b)];
  }
  return pieces;
}

/**
 * Which agents may be told apart, of the lines by AI of a week whose repositories and languages are told so. How many of a group's lines are by AI is a
 * value of the group; which agent wrote them cuts it finer, so that every agent needs k people of its own, and so does the rest. Repositories and
 * languages have an AI part too, which can be subtracted. A combination that weighs two agents differently cannot be zero for both in one place (one
 * repository's and one language's sum), so that it is about one of the two in every place where both are: where that is k people whichever is chosen, the
 * two belong together. Where agents do not all belong together, the smallest joins the rest. Null: fewer than k people wrote with agents.
 */
export function suppressAgents(cells: readonly PeopleCell[], tables: { readonly repositories: Partition; readonly languages: Partition }, k: number): Partition | null {
  const byAi = cells.filter(isByAi);
  const groups = groupBy(byAi, ({ agent }) => agent);
  const sizes = new Map(groups.map(({ value, people }) => [value, people.size]));
  const demoted = new Set<string>();
  for (;;) {
    const agents = suppress(groups, k, demoted);
    if (agents === null) return null;
    const pieces = piecesOf(byAi, { ...tables, agents }, k);
    if (pieces.length < 2) return agents;
    const [largest] = [...pieces].sort((a, b) => peopleOf(toGroups(b)).size - peopleOf(toGroups(a)).size);
    const apart = agents.shown.filter((agent) => largest?.sums.includes(`value ${agent}`) !== true);
    const [next] = (apart.length > 0 ? apart : [...agents.shown]).sort((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0) || (a < b ? -1 : 1));
    if (next === undefined) return agents;
    demoted.add(next);
  }
}
