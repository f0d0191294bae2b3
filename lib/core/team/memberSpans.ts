import { crowdedSpans } from "./crowdedSpans";
import { cutSpans } from "./cutSpans";
import { mergeSpans } from "./mergeSpans";
import { endless, type Span } from "./span";
import type { Roster } from "./team";
import { teamsBelow } from "./teamsBelow";

/** One identity's days: no two of one identity touch, so that a row of a rollup meets one at most and counts once. */
export interface IdentitySpan extends Span {
  readonly identityId: number;
}

/** Who is in some teams, or in one below them, on which days. */
export interface MemberSpans {
  readonly spans: readonly IdentitySpan[];
  /** Each person's days, those that are left out for being of too few people too. */
  readonly people: ReadonlyMap<number, readonly Span[]>;
  /** Some days are left out, because fewer than k people were there. */
  readonly isCut: boolean;
}

/**
 * The days of the members of some teams, by identity of theirs. A person in two of them counts once. Days on which fewer than k people were there are left
 * out. Example: Ann is in a team until 1 March and from then on in another: of both together she has one span without an end, and each has its own part.
 */
export function memberSpans({ teams, memberships, identities }: Roster, teamIds: readonly number[], k = 1): MemberSpans {
  const wanted = teamsBelow(teams, teamIds);
  const raw = new Map<number, Span[]>();
  for (const { teamId, personId, from, until } of memberships) {
    if (wanted.has(teamId)) raw.set(personId, [...(raw.get(personId) ?? []), { from: from ?? endless.from, until: until ?? endless.until }]);
  }
  const people = new Map([...raw].map(([person, spans]) => [person, mergeSpans(spans)] as const).filter(([, spans]) => spans.length > 0));
  const crowded = k <= 1 ? null : crowdedSpans(people, k);
  const told = new Map([...people].map(([person, spans]) => [person, crowded === null ? spans : cutSpans(spans, crowded)] as const));
  const isCut = [...people].some(([person, spans]) => JSON.stringify(spans) !== JSON.stringify(told.get(person)));
  return { people, isCut, spans: identities.flatMap(({ id, personId }) => (told.get(personId) ?? []).map((span) => ({ identityId: id, ...span }))) };
}
