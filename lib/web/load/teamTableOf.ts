import { countedLines } from "@/lib/core/chart/countedLines";
import { roundEdges } from "@/lib/core/chart/roundEdges";
import { sumWindow } from "@/lib/core/chart/sumWindow";
import { headlineRepositories } from "@/lib/core/report/headlineRepositories";
import type { TeamRow, TeamTableModel } from "@/lib/core/report/page/teamTableModel";
import type { KnownTeam } from "@/lib/core/team/team";
import { aiShareByTeam, type AiShareByTeamRow } from "@/lib/store/reports/aiShareByTeam";
import { teamShareByWeek } from "@/lib/store/reports/teamShareByWeek";
import { readRoster } from "@/lib/store/team/readRoster";
import { address } from "./address";
import type { ShareContext } from "./shareContext";

/** Which teams stand in a table: those without one above, all as a tree, or those right below one. */
export type TeamsShown = { readonly kind: "highest" } | { readonly kind: "tree" } | { readonly kind: "below"; readonly team: KnownTeam };

interface Placed {
  readonly team: KnownTeam;
  readonly depth: number;
}

/** Teams of a parent and what is below them, each behind its parent. */
function placedBelow(teams: readonly KnownTeam[], parentId: number | null, depth: number, seen: ReadonlySet<number> = new Set()): Placed[] {
  return teams.filter((team) => team.parentId === parentId && !seen.has(team.id)).flatMap((team) => [{ team, depth }, ...placedBelow(teams, team.id, depth + 1, new Set([...seen, team.id]))]);
}

const percentOf = (row: Pick<AiShareByTeamRow, "aiLines" | "counted"> | undefined) => (row === undefined || row.counted === 0 ? null : (row.aiLines / row.counted) * 100);

interface Found {
  readonly now: readonly AiShareByTeamRow[];
  readonly before: readonly AiShareByTeamRow[];
  readonly series: ReadonlyMap<string, readonly (number | null)[]>;
  readonly withheld: ReadonlySet<string>;
}

async function find({ context: { db, reader, now }, filter, nowFilter, beforeFilter, weeks }: ShareContext): Promise<Found> {
  const everybody = { ...filter, teams: [] };
  const [report, before, byWeek] = await Promise.all([
    aiShareByTeam(db, reader.scope, { ...(nowFilter ?? filter), teams: [] }, now), beforeFilter === null ? null : aiShareByTeam(db, reader.scope, { ...beforeFilter, teams: [] }, now), teamShareByWeek(db, reader.scope, everybody, now),
  ]);
  const shares = new Map(byWeek.rows.map((row) => [`${row.team} ${row.week}`, row.aiShare]));
  const complete = weeks.filter((week) => week.complete);
  const slugs = new Set(byWeek.rows.map(({ team }) => team));
  return { now: report.rows, before: before?.rows ?? [], withheld: new Set(report.withheld), series: new Map([...slugs].map((slug) => [slug, complete.map(({ week }) => shares.get(`${slug} ${week}`) ?? null)])) };
}

function rowOf({ team, depth }: Placed, { now, before, series, withheld }: Found, { filter }: ShareContext): TeamRow {
  const [row, earlier] = [now.find((each) => each.team === team.slug), before.find((each) => each.team === team.slug)];
  const [percent, was] = [percentOf(row), percentOf(earlier)];
  const note = withheld.has(team.slug) ? "hidden: fewer than 5 people" : row === undefined || row.counted === 0 ? "no counted lines in these weeks" : null;
  return {
    slug: team.slug, name: team.name, href: address.team(team.slug, filter), depth, people: row?.people ?? null, lines: row?.counted ?? 0, edges: row === undefined ? null : roundEdges(row), points: percent === null || was === null ? null : percent - was,
    series: series.get(team.slug) ?? [], note, isPartial: row?.partial ?? false,
  };
}

/** Everything, each change once. */
function totalOf({ windows, weeks, context }: ShareContext): TeamRow | null {
  const [now, before] = [sumWindow(windows.now).lines, windows.before === null ? null : sumWindow(windows.before).lines];
  const percent = (lines: typeof now) => (countedLines(lines) === 0 ? null : ((lines.proven + lines.declared) / countedLines(lines)) * 100);
  const [is, was] = [percent(now), before === null ? null : percent(before)];
  return {
    slug: "", name: context.organisation.name === "" || context.reader.scope.figures !== "all" ? "All of them" : context.organisation.name, href: "/", depth: 0, people: null, lines: countedLines(now), edges: roundEdges(now), points: is === null || was === null ? null : is - was,
    series: weeks.filter((week) => week.complete).map((week) => { const share = percent(week); return share === null ? null : share / 100; }), note: null, isPartial: false,
  };
}

function nobody(found: Found, shown: TeamsShown): TeamRow[] {
  const row = shown.kind === "below" ? undefined : found.now.find(({ team }) => team === "");
  if (row === undefined || row.counted === 0) return [];
  const [is, was] = [percentOf(row), percentOf(found.before.find(({ team }) => team === ""))];
  return [{ slug: "none", name: "In no team", href: null, depth: 0, people: null, lines: row.counted, edges: roundEdges(row), points: is === null || was === null ? null : is - was, series: [], note: null, isPartial: false }];
}

/** One row a team; null where there is none. @param share of everybody, or of the team above. */
export async function teamTableOf(share: ShareContext, shown: TeamsShown): Promise<TeamTableModel | null> {
  const { context, filter, nowFilter, windows, windowTitle } = share;
  const roster = await readRoster(context.db);
  const there = roster.teams.filter(({ endedAt }) => endedAt === null);
  const orphan = (team: KnownTeam) => (team.parentId !== null && !there.some(({ id }) => id === team.parentId) ? { ...team, parentId: null } : team);
  const placed = shown.kind === "below" ? there.filter(({ parentId }) => parentId === shown.team.id).map((team) => ({ team, depth: 0 })) : placedBelow(there.map(orphan), null, 0).filter(({ depth }) => shown.kind === "tree" || depth === 0);
  if (placed.length === 0) return null;
  const found = await find(share);
  const rows = placed.map((each) => rowOf(each, found, share));
  if (shown.kind !== "tree") rows.sort((a, b) => (b.edges?.headline ?? -1) - (a.edges?.headline ?? -1) || (a.name < b.name ? -1 : 1));
  return {
    figure: {
      id: "teams", kicker: shown.kind === "below" ? "Teams in it" : "The teams", aside: `${windowTitle}${windows.before === null ? "" : `; change against ${windows.beforePeriod}`}`,
      headline: headlineRepositories(rows.map(({ name, edges }) => ({ name, percent: edges?.headline ?? null })), "teams"), sub: "AI share of counted lines, floor to ceiling, and its weeks.",
      foot: [{ text: "A change belongs to the teams that its initiator was in on the day it landed, and to those above. Somebody in two teams is in both rows and once in the total. " }, ...(found.withheld.size > 0 || rows.some(({ isPartial }) => isPartial) ? [{ text: "Teams of fewer than 5 people, and days on which a team had fewer, are hidden. " }] : [])],
      rows: shown.kind === "highest" ? { label: "All teams", href: address.withFilter("/teams", filter) } : null, csv: address.csv("aiShareByTeam", { ...(nowFilter ?? filter), teams: shown.kind === "below" ? [shown.team.slug] : [] }),
    },
    rows: [...rows, ...nobody(found, shown)], total: shown.kind === "below" ? null : totalOf(share),
  };
}
