import { z } from "zod";
import { restricted } from "@/lib/core/privacy/restricted";
import { shareOf } from "@/lib/core/measures/share";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { spansTable } from "./aiShareByTeam";
import { keptAnswers } from "./keptAnswers";
import { partCells, type PartCells, partColumns, partsByInitiatorFrom, partsFrom, partsSchema, sumOfParts } from "./lineParts";
import { ask } from "./question";
import { readRows } from "./readRows";
import { toldTeams } from "./toldTeams";

export type TeamShareByWeekRow = PartCells & Readonly<{ team: string; week: string }>;

const week = Prisma.sql`date_trunc('week', "day"::timestamp)`;
const columns: readonly ReportColumn[] = [{ id: "team", title: "Team", unit: "text", metric: null }, { id: "week", title: "Week", unit: "week", metric: null }, ...partColumns];

async function askTeamShareByWeek(db: Database, scope: VisibleScope, asked: Filter, now: Date): Promise<Report<TeamShareByWeekRow>> {
  if (scope.mode === "worksCouncil") throw restricted.byPeople();
  const { filter, where, days, notes } = await ask(db, scope, { ...asked, teams: [] }, now, { byPeople: true });
  const told = await toldTeams(db, scope, days, asked.teams);
  const spans = told.flatMap(({ team, spans: own }) => own.map((span) => ({ teamId: team.id, ...span })));
  const [found, [total]] = await Promise.all([
    readRows(db, partsSchema.extend({ team: z.number(), week: z.string() }), Prisma.sql`
      SELECT m.team, to_char(${week}, 'YYYY-MM-DD') AS week, ${sumOfParts} FROM ${partsByInitiatorFrom(filter, where)}
      JOIN ${spansTable(spans)} ON m.id = "initiatorId" AND "day" >= m.since AND "day" < m.till GROUP BY 1, ${week} ORDER BY 1, ${week}`),
    readRows(db, partsSchema, Prisma.sql`SELECT ${sumOfParts} FROM ${partsFrom(filter, where)}`),
  ]);
  const slugs = new Map(told.map(({ team }) => [team.id, team.slug]));
  const rows = found.map(({ team, week: monday, ...parts }) => ({ team: slugs.get(team) ?? "", week: monday, ...partCells(parts) })).sort((a, b) => (a.team === b.team ? (a.week < b.week ? -1 : 1) : a.team < b.team ? -1 : 1));
  const shares = total === undefined ? null : shareOf(total);
  return { id: "teamShareByWeek", title: "AI-merged share by team and week", columns, rows, n: shares?.counted ?? 0, coverage: shares?.coverage ?? null, totalRows: rows.length, withheld: told.filter(({ withheld }) => withheld === "none").map(({ team }) => team.slug), notes };
}

const keep = keptAnswers.keeper<Report<TeamShareByWeekRow>>();

/** The share of each team and complete week; weeks without data have no row. Rows of several teams do not add up: they overlap and nest. */
export async function teamShareByWeek(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<TeamShareByWeekRow>> {
  return await keep(db, scope, filter, now, () => askTeamShareByWeek(db, scope, filter, now));
}
