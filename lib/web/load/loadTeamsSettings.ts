import "server-only";
import { forbidden } from "next/navigation";
import { formatDay } from "@/lib/core/report/formatDay";
import type { EditedMember, EditedTeam, TeamsSettingsModel } from "@/lib/core/report/page/teamsSettingsModel";
import { dayInZone } from "@/lib/core/report/week";
import { memberSpans } from "@/lib/core/team/memberSpans";
import type { KnownMembership, KnownTeam, Roster } from "@/lib/core/team/team";
import { AppError } from "@/lib/errors";
import { previewTeamDeed } from "@/lib/flows/team/editTeams";
import { listMemberNames } from "@/lib/store/team/listMemberNames";
import { readRoster } from "@/lib/store/team/readRoster";
import { teamLeads } from "@/lib/store/team/teamLeads";
import { readNotice } from "../action/notice";
import { teamDeedOf } from "../action/teamDeedOf";
import { demandRight } from "./demandRight";
import { type LoadContext, loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { outcomeOf } from "./outcomeOf";
import { readSearch, type Search } from "./readSearch";

const sources: Readonly<Record<KnownTeam["source"], string>> = { page: "", file: "from a file", github: "from GitHub", gitlab: "from GitLab", codeowners: "from CODEOWNERS" };
const titles: Readonly<Record<string, string>> = { create: "A new team", change: "Name and place of a team", end: "The end of a team", join: "Somebody comes", leave: "Somebody leaves", move: "Somebody changes the team", remove: "A membership that never was" };
const deedFields = ["do", "team", "name", "parent", "who", "from", "until", "membership", "to"] as const;

function daysOf({ from, until }: KnownMembership): string {
  if (from === null && until === null) return "always";
  return [from === null ? "" : `from ${formatDay(from)}`, until === null ? "" : `until before ${formatDay(until)}`].filter(Boolean).join(" ");
}

/** Teams that have not ended, each behind the one above it. */
function treeOf(roster: Roster, today: string): EditedTeam[] {
  const there = roster.teams.filter(({ endedAt }) => endedAt === null);
  const rowOf = (team: KnownTeam, depth: number): EditedTeam => ({
    slug: team.slug, name: team.name, depth, parent: there.find(({ id }) => id === team.parentId)?.slug ?? "", source: sources[team.source],
    people: [...memberSpans(roster, [team.id]).people.values()].filter((spans) => spans.some(({ from, until }) => from <= today && today < until)).length,
  });
  const below = (parentId: number | null, depth: number): EditedTeam[] => (depth > 20 ? [] : there.filter((team) => (there.some(({ id }) => id === team.parentId) ? team.parentId : null) === parentId).flatMap((team) => [rowOf(team, depth), ...below(team.id, depth + 1)]));
  return below(null, 0);
}

async function chosenOf({ db }: LoadContext, roster: Roster, teams: readonly EditedTeam[], slug: string | null, today: string): Promise<TeamsSettingsModel["chosen"]> {
  const team = teams.find((each) => each.slug === slug);
  const id = roster.teams.find((each) => each.slug === slug)?.id;
  if (team === undefined || id === undefined) return null;
  const [names, leads, candidates] = await Promise.all([listMemberNames(db), teamLeads.list(db), teamLeads.candidates(db)]);
  const own = leads.filter(({ teamId }) => teamId === id);
  const members = roster.memberships.filter(({ teamId }) => teamId === id).map((row): EditedMember => ({ membership: row.id, name: names.get(row.personId) ?? "Somebody", days: daysOf(row), isOver: row.until !== null && row.until <= today, source: sources[row.source] }));
  return { team, members: members.sort((a, b) => Number(a.isOver) - Number(b.isOver) || (a.name < b.name ? -1 : 1)), leads: own, candidates: candidates.filter((each) => !own.some(({ userId }) => userId === each.id)) };
}

/** What the address asks for and has not been saved. */
async function pendingOf({ db, reader, now }: LoadContext, params: URLSearchParams): Promise<TeamsSettingsModel["pending"]> {
  const read = (name: string) => params.get(name)?.trim().slice(0, 200) ?? "";
  if (!(read("do") in titles)) return null;
  const fields = deedFields.flatMap((name) => (params.has(name) ? [[name, read(name)] as const] : []));
  const title = titles[read("do")] ?? "";
  try {
    const deed = await teamDeedOf(db, read);
    return deed === null ? null : { fields, title, effects: await previewTeamDeed(db, reader.scope, deed, now), problem: null };
  } catch (error) {
    if (error instanceof AppError) return { fields, title, effects: [], problem: [error.message, error.hint].filter(Boolean).join(" ") };
    throw error;
  }
}

/** Who is in which team, and since when. For owners; closed in works-council mode, which knows no teams. */
export async function loadTeamsSettings(search: Search): Promise<TeamsSettingsModel> {
  const context = await loadContext();
  demandRight(context, "manageTeams");
  if (context.restricted) forbidden();
  const params = await readSearch(search);
  const [roster, today] = [await readRoster(context.db), dayInZone(context.now, context.organisation.timeZone)];
  const teams = treeOf(roster, today);
  return {
    edition: await loadEdition(context), ...outcomeOf(await readNotice(params)), teams, today,
    chosen: await chosenOf(context, roster, teams, params.get("edit"), today), pending: await pendingOf(context, params),
  };
}
