import { AppError } from "@/lib/errors";
import { emptyPlan, type RosterPlan } from "./rosterPlan";
import type { KnownMembership, KnownTeam, Roster } from "./team";
import { teamsBelow } from "./teamsBelow";
import { teamSlug } from "./teamSlug";

/** One thing that somebody does to the teams on the page. Days as `2026-03-01`; from null: as far back as there is history. */
export type TeamDeed =
  | { readonly do: "create"; readonly name: string; readonly parent: string }
  | { readonly do: "change"; readonly team: string; readonly name: string; readonly parent: string }
  | { readonly do: "end"; readonly team: string }
  | { readonly do: "join"; readonly team: string; readonly who: { readonly identityId: number; readonly personId: number }; readonly from: string | null }
  | { readonly do: "leave"; readonly membership: number; readonly until: string }
  | { readonly do: "move"; readonly membership: number; readonly team: string; readonly from: string }
  | { readonly do: "remove"; readonly membership: number };

const gone = (what: string) => new AppError("conflict", `That ${what} is not there any more.`, { hint: "Load the page again to see how the teams stand." });
const longestName = 80;

function teamOf({ teams }: Roster, slug: string): KnownTeam {
  const found = teams.find((team) => team.slug === slug && team.endedAt === null);
  if (found === undefined) throw gone("team");
  return found;
}

function membershipOf({ memberships }: Roster, id: number): KnownMembership {
  const found = memberships.find((each) => each.id === id);
  if (found === undefined) throw gone("membership");
  return found;
}

function nameOf(name: string): string {
  const clean = name.trim().replace(/\s+/g, " ");
  if (clean === "" || clean.length > longestName) throw new AppError("bad-input", `A team needs a name of at most ${String(longestName)} characters.`);
  return clean;
}

function demandDay({ from }: KnownMembership, day: string): void {
  if (from !== null && day <= from) throw new AppError("bad-input", "That day is not after the first day of the membership.", { hint: "Take the membership out instead, if it never was." });
}

/** Moves somebody; back on the very day on which they came, to the team that they left for it, the move is taken back as if it had never been. */
function planMove(roster: Roster, row: KnownMembership, team: KnownTeam, from: string): RosterPlan {
  if (team.id === row.teamId) throw new AppError("bad-input", "They are in that team already.");
  const before = roster.memberships.find((each) => each.teamId === team.id && each.personId === row.personId && each.until === from);
  if (row.from === from && before !== undefined) {
    return { ...emptyPlan, removes: [row.id, before.id], joins: [{ teamId: team.id, identityId: before.identityId, personId: before.personId, from: before.from, until: row.until, source: before.source }] };
  }
  demandDay(row, from);
  return { ...emptyPlan, leaves: [{ membershipId: row.id, until: from }], joins: [{ teamId: team.id, identityId: row.identityId, personId: row.personId, from, until: null, source: "page" }] };
}

const parentIdOf = (roster: Roster, slug: string) => (slug === "" ? null : teamOf(roster, slug).id);

function changeOf(roster: Roster, { team: slug, name, parent }: Extract<TeamDeed, { do: "change" }>): RosterPlan["change"] {
  const [team, parentId] = [teamOf(roster, slug), parentIdOf(roster, parent)];
  if (parentId !== null && teamsBelow(roster.teams, [team.id]).has(parentId)) throw new AppError("bad-input", "A team cannot stand below itself.");
  const clean = nameOf(name);
  return clean === team.name && parentId === team.parentId ? [] : [{ teamId: team.id, ...(clean === team.name ? {} : { name: clean }), ...(parentId === team.parentId ? {} : { parentId }) }];
}

/** What a deed does, as a plan. Throws `bad-input` for what cannot be, `conflict` for what is not there any more. */
export function planDeed(roster: Roster, deed: TeamDeed, today: string): RosterPlan {
  switch (deed.do) {
    case "create": {
      const name = nameOf(deed.name);
      return { ...emptyPlan, create: [{ id: -1, slug: teamSlug(name, new Set(roster.teams.map(({ slug }) => slug))), name, parentId: parentIdOf(roster, deed.parent), source: "page", forgeId: null, externalId: null }] };
    }
    case "change": return { ...emptyPlan, change: changeOf(roster, deed) };
    case "end": {
      const team = teamOf(roster, deed.team);
      if (roster.teams.some(({ parentId, endedAt }) => parentId === team.id && endedAt === null)) throw new AppError("bad-input", "There are teams below it.", { hint: "Put them elsewhere first, or end them." });
      return { ...emptyPlan, change: [{ teamId: team.id, endedAt: today }], leaves: roster.memberships.filter((each) => each.teamId === team.id && each.until === null).map(({ id }) => ({ membershipId: id, until: today })) };
    }
    case "join": {
      const team = teamOf(roster, deed.team);
      if (roster.memberships.some((each) => each.teamId === team.id && each.personId === deed.who.personId && each.until === null)) throw new AppError("bad-input", `They are in ${team.name} already.`);
      return { ...emptyPlan, joins: [{ teamId: team.id, ...deed.who, from: deed.from, until: null, source: "page" }] };
    }
    case "leave": {
      const row = membershipOf(roster, deed.membership);
      demandDay(row, deed.until);
      return { ...emptyPlan, leaves: [{ membershipId: row.id, until: deed.until }] };
    }
    case "move": return planMove(roster, membershipOf(roster, deed.membership), teamOf(roster, deed.team), deed.from);
    case "remove": return { ...emptyPlan, removes: [membershipOf(roster, deed.membership).id] };
  }
}
