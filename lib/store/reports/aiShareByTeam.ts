import { z } from "zod";
import { minimumPeople } from "@/lib/core/privacy/minimumPeople";
import { fewestPeople } from "@/lib/core/access/fewestPeople";
import { restricted } from "@/lib/core/privacy/restricted";
import { shareOf } from "@/lib/core/measures/share";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { IdentitySpan } from "@/lib/core/team/memberSpans";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRoster } from "../team/readRoster";
import { sumOfChanges } from "./changeSums";
import { keptAnswers } from "./keptAnswers";
import { partCells, type PartCells, partColumns, partsByInitiatorFrom, partsFrom, partsSchema, sumOfParts } from "./lineParts";
import { ask } from "./question";
import { readRows } from "./readRows";
import { toldTeamsOf } from "./toldTeams";
import { initiatedElsewhere } from "./whoInitiated";

export type AiShareByTeamRow = PartCells & Readonly<{
  /** Slug; empty for changes of nobody who was in a team. */
  team: string; name: string; parent: string | null;
  /** Null in the row of no team. */
  people: number | null; changes: number; aiChanges: number; commits: number;
  /** Days of it are left out, because the team was too small on them. */
  partial: boolean;
}>;

const sums = { changes: z.number(), aiChanges: z.number(), commits: z.number() };
const rowSchema = partsSchema.extend({ team: z.number(), ...sums });

const columns: readonly ReportColumn[] = [
  { id: "team", title: "Team", unit: "text", metric: null }, { id: "name", title: "Name", unit: "text", metric: null }, { id: "parent", title: "Above it", unit: "text", metric: null },
  { id: "people", title: "People", unit: "authors", metric: "teamPeople" }, { id: "changes", title: "Changes", unit: "changes", metric: "changes" },
  { id: "aiChanges", title: "Changes with a majority of AI lines", unit: "changes", metric: "aiChanges" }, { id: "commits", title: "Commits", unit: "commits", metric: "commits" }, ...partColumns,
  { id: "partial", title: "Some days hidden", unit: "flag", metric: null },
];

/** Days of people by team, as a table m(team, id, since, till). */
export function spansTable(spans: readonly (IdentitySpan & { readonly teamId: number })[]): Prisma.Sql {
  return Prisma.sql`unnest(${spans.map(({ teamId }) => teamId)}::int[], ${spans.map(({ identityId }) => identityId)}::int[], ${spans.map(({ from }) => from)}::date[], ${spans.map(({ until }) => until)}::date[]) AS m(team, id, since, till)`;
}

async function nobodysRow(db: Database, filter: Filter, where: Prisma.Sql, spans: readonly IdentitySpan[], fewest: number): Promise<AiShareByTeamRow[]> {
  const condition = Prisma.sql`${where} AND ${initiatedElsewhere(spans)}`;
  const [[parts], [changes]] = await Promise.all([
    readRows(db, partsSchema.extend({ initiators: z.number() }), Prisma.sql`SELECT count(DISTINCT p."initiatorId")::float8 AS initiators, ${sumOfParts} FROM ${partsByInitiatorFrom(filter, condition)}`),
    readRows(db, z.object(sums), Prisma.sql`SELECT ${sumOfChanges(filter)} FROM "DayPeopleChanges" WHERE ${condition}`),
  ]);
  if (parts === undefined || changes === undefined || parts.added === 0 || parts.initiators < fewest) return [];
  return [{ team: "", name: "In no team", parent: null, people: null, ...changes, partial: false, ...partCells(parts) }];
}

async function askAiShareByTeam(db: Database, scope: VisibleScope, asked: Filter, now: Date): Promise<Report<AiShareByTeamRow>> {
  if (scope.mode === "worksCouncil") throw restricted.byPeople();
  const { filter, where, days, notes } = await ask(db, scope, { ...asked, teams: [] }, now, { byPeople: true });
  const roster = await readRoster(db);
  const told = toldTeamsOf(roster, scope, days, asked.teams);
  const spans = told.flatMap(({ team, spans: own }) => own.map((span) => ({ teamId: team.id, ...span })));
  const joined = Prisma.sql`JOIN ${spansTable(spans)} ON m.id = "initiatorId" AND "day" >= m.since AND "day" < m.till`;
  const [found, [total]] = await Promise.all([
    readRows(db, rowSchema, Prisma.sql`
      SELECT t.*, coalesce(c.changes, 0) AS changes, coalesce(c."aiChanges", 0) AS "aiChanges", coalesce(c.commits, 0) AS commits
      FROM (SELECT m.team, ${sumOfParts} FROM ${partsByInitiatorFrom(filter, where)} ${joined} GROUP BY 1) t
      LEFT JOIN (SELECT m.team, ${sumOfChanges(filter)} FROM "DayPeopleChanges" ${joined} WHERE ${where} GROUP BY 1) c USING (team) ORDER BY t.added - t."leftOut" - t.bot DESC, team`),
    readRows(db, partsSchema, Prisma.sql`SELECT ${sumOfParts} FROM ${partsFrom(filter, where)}`),
  ]);
  const byId = new Map(told.map((each) => [each.team.id, each]));
  const withheld = told.filter((each) => each.withheld === "none").map(({ team }) => team.slug);
  const rows = found.flatMap(({ team: id, ...row }): AiShareByTeamRow[] => {
    const { changes, aiChanges, commits, ...parts } = row;
    const each = byId.get(id);
    return each === undefined ? [] : [{ team: each.team.slug, name: each.team.name, parent: roster.teams.find((other) => other.id === each.team.parentId)?.slug ?? null, people: each.people, changes, aiChanges, commits, partial: each.withheld === "some", ...partCells(parts) }];
  });
  // Where a team is withheld, what is in no team and in no told one would give it away by subtraction.
  const nobody = asked.teams.length > 0 || withheld.length > 0 || roster.teams.length === 0 ? [] : await nobodysRow(db, filter, where, spans, fewestPeople(scope, []));
  const shares = total === undefined ? null : shareOf(total);
  return {
    id: "aiShareByTeam", title: "AI-merged share by team", columns, rows: [...rows, ...nobody], n: shares?.counted ?? 0, coverage: shares?.coverage ?? null, totalRows: rows.length + nobody.length, withheld,
    notes: ["A change belongs to the teams its initiator was in on the day it landed. Teams overlap and nest: somebody in two of them is in both rows, and once in every total.", ...(withheld.length > 0 || rows.some(({ partial }) => partial) ? [`Teams of fewer than ${String(minimumPeople)} people, and days on which a team had fewer, are hidden.`] : []), ...notes],
  };
}

const keep = keptAnswers.keeper<Report<AiShareByTeamRow>>();

/**
 * The share by team, those below one in it, most counted lines first; last what nobody in a team initiated. Teams overlap and nest, so that rows do not add up:
 * `n` and `coverage` are those of everything, counted once. A team that is too small to be told has no row.
 */
export async function aiShareByTeam(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<AiShareByTeamRow>> {
  return await keep(db, scope, filter, now, () => askAiShareByTeam(db, scope, filter, now));
}
