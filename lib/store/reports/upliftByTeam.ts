import { leastTeam } from "@/lib/core/measures/uplift/poolTeams";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { upliftEstimates } from "./upliftEstimates";
import { upliftNotes } from "./upliftNotes";

export type UpliftByTeamRow = Readonly<{ team: string; name: string; people: number; ratio: number | null; low: number | null; high: number | null; engineers: number | null; needs: string | null }>;

const columns: readonly ReportColumn[] = [
  { id: "team", title: "Team", unit: "text", metric: null }, { id: "name", title: "Name", unit: "text", metric: null }, { id: "people", title: "People", unit: "authors", metric: "teamPeople" },
  { id: "ratio", title: "Ratio", unit: "ratio", metric: "teamUplift" }, { id: "low", title: "From", unit: "ratio", metric: "teamUplift" }, { id: "high", title: "To", unit: "ratio", metric: "teamUplift" },
  { id: "engineers", title: "Adopters measured", unit: "authors", metric: "engineers" }, { id: "needs", title: "Not enough data", unit: "text", metric: null },
];

/** Pooled estimates of the teams that may be told, largest ratio first, then those without one. Numbers of fewer than five measured engineers are not told. */
export async function upliftByTeam(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<UpliftByTeamRow>> {
  const answer = await upliftEstimates(db, scope, filter, now);
  const isTold = answer.estimates.merged.ladder.rungs.some(({ grade, estimate }) => grade === 3 && estimate !== null);
  const rows = answer.teams.map(({ id, slug, name, people }): UpliftByTeamRow => {
    const { measured = 0, estimate = null } = answer.estimates.teams.get(id) ?? {};
    const has = measured >= 5 ? String(measured) : "fewer than 5";
    const needs = estimate !== null ? null : isTold ? `needs ${String(leastTeam)} measured adopters, has ${has}` : "needs grade 3 of the organisation";
    return { team: slug, name, people, ratio: estimate?.ratio ?? null, low: estimate?.low ?? null, high: estimate?.high ?? null, engineers: estimate?.n ?? null, needs };
  }).sort((one, other) => (other.ratio ?? 0) - (one.ratio ?? 0) || one.name.localeCompare(other.name));
  return { id: "upliftByTeam", title: "Uplift by team", columns, rows, n: answer.estimates.engineers, coverage: null, totalRows: rows.length, notes: ["Teams are pooled: drawn towards the organisation by how much they differ beyond chance. As of the last week.", ...upliftNotes(answer)] };
}
