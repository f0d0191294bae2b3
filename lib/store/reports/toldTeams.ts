import { fewestPeople } from "@/lib/core/access/fewestPeople";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { cutSpans } from "@/lib/core/team/cutSpans";
import { type IdentitySpan, memberSpans } from "@/lib/core/team/memberSpans";
import { endless } from "@/lib/core/team/span";
import type { KnownTeam, Roster } from "@/lib/core/team/team";
import { teamsBelow } from "@/lib/core/team/teamsBelow";
import { addDays } from "@/lib/core/report/week";
import type { Database } from "../client";
import { readRoster } from "../team/readRoster";

/** A team as a reader may be told of it in some days, both included. */
export interface ToldTeam {
  readonly team: KnownTeam;
  /** Members on any of these days, in the team or below it. */
  readonly people: number;
  /** Days of its people that may be told. */
  readonly spans: readonly IdentitySpan[];
  /** `none`: it was too small on all of them; `some`: on some. */
  readonly withheld: "none" | "some" | null;
}

const isThere = ({ endedAt }: KnownTeam, from: string) => endedAt === null || endedAt > from;

/** Teams that were there on some of these days, with who was in them and what of it may be told to the reader. `slugs` narrows to these and those below. */
export function toldTeamsOf(roster: Roster, scope: VisibleScope, { from, to }: { readonly from: string; readonly to: string }, slugs: readonly string[] = []): ToldTeam[] {
  const within = [{ from, until: to >= endless.until ? endless.until : addDays(to, 1) }];
  const chosen = teamsBelow(roster.teams, roster.teams.filter(({ slug }) => slugs.includes(slug)).map(({ id }) => id));
  return roster.teams.filter((team) => isThere(team, from) && (slugs.length === 0 || chosen.has(team.id))).map((team) => {
    const { spans, people, isCut } = memberSpans(roster, [team.id], fewestPeople(scope, [team.id]));
    const told = spans.filter((span) => cutSpans([span], within).length > 0);
    const there = [...people.values()].filter((days) => cutSpans(days, within).length > 0).length;
    return { team, people: there, spans: told, withheld: isCut && there > 0 ? (told.length === 0 ? "none" : "some") : null };
  });
}

/** The same, asked of the database. */
export async function toldTeams(db: Database, scope: VisibleScope, days: { readonly from: string; readonly to: string }, slugs: readonly string[] = []): Promise<ToldTeam[]> {
  return toldTeamsOf(await readRoster(db), scope, days, slugs);
}
