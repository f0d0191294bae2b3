import type { ForgeTeamFacts } from "@/lib/core/forge/forgeSource";
import { dayInZone } from "@/lib/core/report/week";
import { planRoster, type WantedTeam } from "@/lib/core/team/planRoster";
import { isEmptyPlan } from "@/lib/core/team/rosterPlan";
import type { Database } from "@/lib/store/client";
import { readOrganisation } from "@/lib/store/organisation/organisation";
import { applyRoster } from "@/lib/store/team/applyRoster";
import { readForgeMembers } from "@/lib/store/team/readForgeMembers";
import { readRoster } from "@/lib/store/team/readRoster";

export interface ReconciledTeams {
  /** False where everything was there already. */
  readonly changed: boolean;
  /** Accounts in teams that are no person, or of which nothing is stored. */
  readonly passedOver: number;
}

const idsOf = ({ members }: ForgeTeamFacts) => members.map(({ externalId }) => externalId);

/**
 * Makes the teams of a forge what it tells now, those of all its organisations at once, without losing history: who is new comes today, who is gone leaves today, and on the very
 * first time everybody has always been there. Accounts have to be stored before (`saveAccounts`). The same twice changes nothing.
 */
export async function reconcileForgeTeams(db: Database, forge: { readonly id: number; readonly kind: "github" | "gitlab" }, teams: readonly ForgeTeamFacts[], now: Date): Promise<ReconciledTeams> {
  const [roster, organisation, members] = await Promise.all([readRoster(db), readOrganisation(db), readForgeMembers(db, forge.id, teams.flatMap(idsOf))]);
  const stored = new Map(members.teams.map(({ externalId, id }) => [externalId, roster.teams.find((team) => team.id === id)]));
  const wanted = teams.map((team): WantedTeam => ({
    key: team.externalId, slug: team.slug, name: team.name, parentKey: team.parentId,
    members: [...new Map(idsOf(team).flatMap((account) => { const who = members.people.get(account); return who === undefined ? [] : [[who.personId, who] as const]; })).values()],
  }));
  const plan = planRoster(roster, wanted, { source: forge.kind, forgeId: forge.id, today: dayInZone(now, organisation.timeZone), find: (key) => stored.get(key), own: [...stored.values()].filter((team) => team !== undefined) });
  const passedOver = new Set(teams.flatMap((team) => idsOf(team).filter((account) => !members.people.has(account)))).size;
  if (isEmptyPlan(plan)) return { changed: false, passedOver };
  await applyRoster(db, plan, { actor: "byline", now, action: "team.sync", subject: forge.kind });
  return { changed: true, passedOver };
}
