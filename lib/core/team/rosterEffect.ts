import { memberSpans } from "./memberSpans";
import type { Span } from "./span";
import type { Roster } from "./team";

/** What a change of the roster does to the figures of one team. */
export interface TeamEffect {
  readonly teamId: number;
  readonly slug: string;
  readonly name: string;
  /** The days whose figures may differ, from the first to the last. */
  readonly days: Span;
  /** Persons who come, and who go, on any of them. */
  readonly comes: readonly number[];
  readonly goes: readonly number[];
}

const has = (spans: readonly Span[], day: string) => spans.some(({ from, until }) => from <= day && day < until);

/** Teams whose people differ between two rosters, each with the days on which they do: figures of all other teams and days stay as they are. */
export function rosterEffect(before: Roster, after: Roster): TeamEffect[] {
  return after.teams.flatMap((team) => {
    const [was, is] = [memberSpans(before, [team.id]).people, memberSpans(after, [team.id]).people];
    const differing: { readonly person: number; readonly from: string; readonly until: string; readonly isThere: boolean }[] = [];
    for (const person of new Set([...was.keys(), ...is.keys()])) {
      const [old, now] = [was.get(person) ?? [], is.get(person) ?? []];
      const edges = [...new Set([...old, ...now].flatMap(({ from, until }) => [from, until]))].sort();
      for (const [at, from] of edges.entries()) {
        const until = edges[at + 1];
        if (until !== undefined && has(old, from) !== has(now, from)) differing.push({ person, from, until, isThere: has(now, from) });
      }
    }
    if (differing.length === 0) return [];
    const persons = (isThere: boolean) => [...new Set(differing.filter((each) => each.isThere === isThere).map(({ person }) => person))];
    const sorted = { from: differing.map(({ from }) => from).sort()[0] ?? "", until: differing.map(({ until }) => until).sort().at(-1) ?? "" };
    return [{ teamId: team.id, slug: team.slug, name: team.name, days: sorted, comes: persons(true), goes: persons(false) }];
  });
}
