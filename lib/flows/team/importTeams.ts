import { dayInZone } from "@/lib/core/report/week";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { effectSentence } from "@/lib/core/team/effectSentence";
import { planRoster, type WantedMember, type WantedTeam } from "@/lib/core/team/planRoster";
import { isEmptyPlan } from "@/lib/core/team/rosterPlan";
import { withPlan } from "@/lib/core/team/withPlan";
import { AppError } from "@/lib/errors";
import { type RawTeam, parseRoster } from "@/lib/sources/roster/parseRoster";
import type { Database } from "@/lib/store/client";
import { readOrganisation } from "@/lib/store/organisation/organisation";
import { previewTeams } from "@/lib/store/reports/previewTeams";
import { applyRoster } from "@/lib/store/team/applyRoster";
import { findMembers, type FoundMember } from "@/lib/store/team/findMembers";
import { readRoster } from "@/lib/store/team/readRoster";

export interface TeamsImport {
  readonly teams: number;
  readonly members: number;
  /** Who of the file nobody is known by, or several people are. */
  readonly unknown: readonly string[];
  /** What becomes of figures, a sentence a team. */
  readonly effects: readonly string[];
  /** False where the file says nothing new. */
  readonly changes: boolean;
}

function wantedOf({ slug, name, parent, members }: RawTeam, byWord: ReadonlyMap<string, readonly FoundMember[]>): WantedTeam {
  const found = new Map<number, WantedMember & { days?: { from: string | null; until: string | null }[] }>();
  for (const { who, from, until } of members) {
    const [person, ...others] = byWord.get(who.trim().toLowerCase()) ?? [];
    if (person === undefined || others.length > 0) continue;
    const there = found.get(person.personId) ?? { identityId: person.identityId, personId: person.personId };
    found.set(person.personId, from === null && until === null ? there : { ...there, days: [...(there.days ?? []), { from, until }] });
  }
  return { key: slug, slug, name, parentKey: parent, members: [...found.values()] };
}

/**
 * Teams from a file (CSV or YAML): what it names becomes as it says; teams that came from a file before and are not in this one end. Who is called by nothing
 * that is known is passed over and named. With `dry` nothing is done.
 */
export async function importTeams(db: Database, scope: VisibleScope, file: { readonly name: string; readonly content: string }, { actor, now, dry }: { readonly actor: string; readonly now: Date; readonly dry: boolean }): Promise<TeamsImport> {
  const raw = parseRoster(file.content);
  const [roster, organisation] = await Promise.all([readRoster(db), readOrganisation(db)]);
  const words = raw.flatMap(({ members }) => members.map(({ who }) => who));
  const byWord = new Map<string, FoundMember[]>();
  for (const found of await findMembers(db, words)) byWord.set(found.asked, [...(byWord.get(found.asked) ?? []), found]);
  const missing = raw.flatMap(({ parent }) => (parent === null || raw.some(({ slug }) => slug === parent) || roster.teams.some(({ slug }) => slug === parent) ? [] : [parent]));
  if (missing[0] !== undefined) throw new AppError("bad-input", `There is no team “${missing[0]}” to stand above another.`, { hint: "Give it a line of its own in the file." });
  const plan = planRoster(roster, raw.map((team) => wantedOf(team, byWord)), {
    source: "file", forgeId: null, today: dayInZone(now, organisation.timeZone), find: (key) => roster.teams.find(({ slug }) => slug === key), own: roster.teams.filter(({ source }) => source === "file"),
  });
  const effects = (await previewTeams(db, scope, roster, withPlan(roster, plan), now)).map(effectSentence);
  const changes = !isEmptyPlan(plan);
  if (changes && !dry) await applyRoster(db, plan, { actor, now, action: "team.import", subject: file.name.slice(0, 120) });
  return { teams: raw.length, members: words.length, unknown: [...new Set(words.filter((who) => (byWord.get(who.trim().toLowerCase()) ?? []).length !== 1))], effects, changes };
}
