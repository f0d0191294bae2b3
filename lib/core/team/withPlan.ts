import type { RosterPlan } from "./rosterPlan";
import type { KnownMembership, Roster } from "./team";

/** The roster as a plan would leave it. Memberships that would be new have numbers below 0. */
export function withPlan({ teams, memberships, identities }: Roster, plan: RosterPlan): Roster {
  const moves = new Map(plan.change.map(({ teamId, ...move }) => [teamId, move]));
  const leaving = new Map(plan.leaves.map(({ membershipId, until }) => [membershipId, until]));
  const stay = memberships.filter(({ id }) => !plan.removes.includes(id)).map((each): KnownMembership => ({ ...each, until: leaving.get(each.id) ?? each.until }));
  const known = new Set(identities.map(({ id }) => id));
  return {
    teams: [...teams.map((team) => ({ ...team, ...moves.get(team.id) })), ...plan.create.map(({ id, slug, name, parentId, source }) => ({ id, slug, name, parentId, source, endedAt: null }))],
    memberships: [...stay, ...plan.joins.map((each, index) => ({ id: -1 - index, ...each }))],
    identities: [...identities, ...[...new Map(plan.joins.map(({ identityId, personId }) => [identityId, { id: identityId, personId }])).values()].filter(({ id }) => !known.has(id))],
  };
}
