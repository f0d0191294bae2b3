import { mergeSpans } from "./mergeSpans";
import type { Joining, PlannedTeam, RosterPlan, TeamMove } from "./rosterPlan";
import { endless } from "./span";
import type { KnownMembership, KnownTeam, Roster } from "./team";
import { teamSlug } from "./teamSlug";

/** Somebody who is in a team. Days are given only where what is there says them: then they are exactly these. */
export interface WantedMember {
  readonly identityId: number;
  readonly personId: number;
  readonly days?: readonly { readonly from: string | null; readonly until: string | null }[];
}

/** A team as a file or a forge has it now. */
export interface WantedTeam {
  /** By which the others name it as their parent, and by which it is found again: the slug in a file, the forge's own id. */
  readonly key: string;
  readonly slug: string;
  readonly name: string;
  readonly parentKey: string | null;
  readonly members: readonly WantedMember[];
}

export interface RosterSource {
  readonly source: KnownTeam["source"];
  readonly forgeId: number | null;
  readonly today: string;
  /** The stored team of a key; undefined for a new one. */
  readonly find: (key: string) => KnownTeam | undefined;
  /** Stored teams that this source speaks for: those that it has no more have ended. */
  readonly own: readonly KnownTeam[];
}

const daysOf = (rows: readonly { readonly from: string | null; readonly until: string | null }[]) => JSON.stringify(mergeSpans(rows.map(({ from, until }) => ({ from: from ?? endless.from, until: until ?? endless.until }))));
const isOpen = ({ until }: KnownMembership, today: string) => until === null || until > today;

interface Steps {
  readonly joins: Joining[];
  readonly leaves: { readonly membershipId: number; readonly until: string }[];
  readonly removes: number[];
}

/** Somebody leaves today; a membership that has not begun yet never was. */
function leave(row: KnownMembership, today: string, steps: Steps): void {
  if (row.from !== null && row.from >= today) steps.removes.push(row.id);
  else steps.leaves.push({ membershipId: row.id, until: today });
}

function planMember(member: WantedMember, rows: readonly KnownMembership[], teamId: number, from: string | null, { source, today }: RosterSource, steps: Steps): void {
  const row = { teamId, identityId: member.identityId, personId: member.personId, source };
  if (member.days !== undefined) {
    if (daysOf(rows) === daysOf(member.days)) return;
    steps.removes.push(...rows.map(({ id }) => id));
    steps.joins.push(...member.days.map((days) => ({ ...row, ...days })));
  } else if (!rows.some((each) => isOpen(each, today))) steps.joins.push({ ...row, from, until: null });
}

/**
 * What leads from the stored roster to the teams that a file or a forge has now, without touching the past: who is new comes today, who is there no more
 * leaves today, and a team that is there no more ends. On the very first time there is no past to keep, so that everybody has always been there. What
 * somebody entered on the page stays. The same twice plans nothing the second time.
 */
export function planRoster(roster: Roster, wanted: readonly WantedTeam[], from: RosterSource): RosterPlan {
  const { source, forgeId, today, find, own } = from;
  const isFirst = own.length === 0;
  const taken = new Set(roster.teams.map(({ slug }) => slug));
  const ids = new Map<string, number>();
  const create: PlannedTeam[] = [];
  const fresh: WantedTeam[] = [];
  for (const each of wanted) {
    const { key, slug, name } = each;
    const known = find(key);
    if (known === undefined) {
      const free = teamSlug(slug, taken);
      taken.add(free);
      fresh.push(each);
      create.push({ id: -1 - create.length, slug: free, name, parentId: null, source, forgeId, externalId: forgeId === null ? null : key });
    }
    ids.set(key, known?.id ?? -create.length);
  }
  const parentOf = ({ parentKey }: WantedTeam) => (parentKey === null ? null : (ids.get(parentKey) ?? find(parentKey)?.id ?? null));
  const change: TeamMove[] = [];
  const steps: Steps = { joins: [], leaves: [], removes: [] };
  for (const team of wanted) {
    const [known, teamId, parentId] = [find(team.key), ids.get(team.key) ?? 0, parentOf(team)];
    const move = known === undefined ? {} : { ...(known.name === team.name ? {} : { name: team.name }), ...(known.parentId === parentId ? {} : { parentId }), ...(known.endedAt === null ? {} : { endedAt: null }) };
    if (Object.keys(move).length > 0) change.push({ teamId, ...move });
    const rows = roster.memberships.filter((each) => each.teamId === teamId);
    for (const member of team.members) planMember(member, rows.filter(({ personId }) => personId === member.personId), teamId, isFirst ? null : today, from, steps);
    const there = new Set(team.members.map(({ personId }) => personId));
    for (const row of rows) if (row.source === source && !there.has(row.personId) && isOpen(row, today)) leave(row, today, steps);
  }
  const keys = new Set(ids.values());
  for (const gone of own.filter(({ id, endedAt }) => endedAt === null && !keys.has(id))) {
    change.push({ teamId: gone.id, endedAt: today });
    for (const row of roster.memberships) if (row.teamId === gone.id && isOpen(row, today)) leave(row, today, steps);
  }
  const parents = fresh.map(parentOf);
  return { create: create.map((team, index) => ({ ...team, parentId: parents[index] ?? null })), change, ...steps };
}
