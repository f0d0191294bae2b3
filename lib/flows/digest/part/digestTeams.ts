import { roundEdges } from "@/lib/core/chart/roundEdges";
import type { DigestTable } from "@/lib/core/digest/digestModel";
import { ratio } from "@/lib/core/measures/share";
import { aiShareByTeam, type AiShareByTeamRow } from "@/lib/store/reports/aiShareByTeam";
import type { DigestWorld } from "../digestWorld";

const most = 12;
const percentOf = ({ aiLines, counted }: Pick<AiShareByTeamRow, "aiLines" | "counted">) => (ratio(aiLines, counted) ?? 0) * 100;

/** The teams of the window with their change, most lines first; null where there are none, and in works-council mode. */
export async function digestTeams(world: DigestWorld): Promise<DigestTable | null> {
  const { db, scope, dueAt, now, before } = world;
  if (scope.mode === "worksCouncil" || world.filter.agents.length > 0) return null;
  const [{ rows, withheld = [] }, { rows: earlier }] = await Promise.all([aiShareByTeam(db, scope, now, dueAt), aiShareByTeam(db, scope, before, dueAt)]);
  const told = rows.filter(({ team, counted }) => team !== "" && counted > 0);
  if (told.length === 0) return null;
  return {
    kicker: "The teams", unit: "Team", link: { label: "See all teams, and the change", href: world.link("/teams", { ...now, teams: [], agents: [] }) }, more: Math.max(0, told.length - most),
    note: withheld.length > 0 || told.some(({ partial }) => partial) ? "Teams of fewer than five people, and days on which a team had fewer, are hidden." : null,
    rows: told.slice(0, most).map((row) => {
      const was = earlier.find(({ team }) => team === row.team);
      return { name: row.name, edges: roundEdges(row), points: was === undefined || was.counted === 0 ? null : percentOf(row) - percentOf(was), href: world.link(`/teams/${encodeURIComponent(row.team)}`, { ...now, teams: [], agents: [] }) };
    }),
  };
}
