import { z } from "zod";
import { restricted } from "@/lib/core/privacy/restricted";
import { buildPanel } from "@/lib/core/measures/uplift/buildPanel";
import { sizeCap } from "@/lib/core/measures/uplift/sizeWeight";
import type { Panel } from "@/lib/core/measures/uplift/panel";
import type { VolumeWeek } from "@/lib/core/measures/uplift/volumeIndex";
import type { Filter } from "@/lib/core/report/filter";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { addDays, dayInZone, weekOf, weeksBetween } from "@/lib/core/report/week";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readOrganisation } from "../organisation/organisation";
import { readRows } from "./readRows";
import { toldTeams } from "./toldTeams";
import { visibleRepositories } from "./visibleRepositories";

/** A panel of engineers and weeks. It stays on the server: only estimates over at least five engineers are made of it for others. */
export interface EngineerPanel {
  readonly panel: Panel;
  readonly teams: readonly { readonly id: number; readonly slug: string; readonly name: string; readonly people: number }[];
  readonly volume: readonly VolumeWeek[];
  /** What is counted: pull requests where a forge tells them, changes elsewhere. */
  readonly unit: "pulls" | "changes" | "both";
}

const panelWeeks = 104;
/** Numbers with blanks between them: lists of the database take ten times as long to read. */
const numbers = z.string().transform((list) => list.split(" ").map(Number));
const weekSchema = z.object({ person: z.number(), at: numbers, units: numbers, own: numbers, ai: numbers });
const unitSchema = z.object({ person: z.number(), at: numbers, weights: numbers, counts: numbers, logMinutes: numbers });
const sizeSchema = z.object({ lines: z.number(), units: z.number() });
const placeSchema = z.object({ person: z.number(), at: numbers });
const mainSchema = z.object({ person: z.number(), repositoryId: z.number() });
const volumeSchema = z.object({ week: z.string(), lines: z.number(), ai: z.number() });

const person = Prisma.sql`coalesce(i."personId", i."id")`;
const people = (id: Prisma.Sql) => Prisma.sql`JOIN "Identity" i ON i."id" = ${id}`;
// Said so that it is known to take few away: planned for few who stay, every engineer's weeks are looked up by themselves, which takes a hundred times as long.
const isPerson = Prisma.sql`NOT EXISTS (SELECT FROM "Person" p WHERE p."id" = i."personId" AND p."kind" <> 'person')`;

interface Asked { readonly visible: Prisma.Sql; readonly first: string; readonly last: string }

const listOf = (value: string) => Prisma.sql`string_agg(${Prisma.raw(`"${value}"`)}::text, ' ' ORDER BY at)`;

/** Sums of logarithms are kept in billionths, so that they are the same in whatever order they are added. */
const billion = 1e9;
const sumOfLogs = (log: Prisma.Sql) => Prisma.sql`sum(round(${billion}::float8 * ${log})::int8)`;

/** Rows of the panel's weeks, and which of their units count: where a forge tells pull requests, what landed without one is none. */
const landedFrom = ({ visible, first, last }: Asked) => Prisma.sql`FROM "WeekEngineers" w ${people(Prisma.sql`w."identityId"`)} WHERE ${visible} AND w."week" BETWEEN ${first}::date AND ${last}::date AND ${isPerson}`;
const placeOf = (first: string) => Prisma.sql`(w."week" - ${first}::date) / 7`;
const counts = Prisma.sql`(w."pulled" OR w."repositoryId" <> ALL(ARRAY(SELECT f."repositoryId" FROM "ForgeRepository" f WHERE f."repositoryId" IS NOT NULL AND f."syncedAt" IS NOT NULL)))`;

/** Weight and time of units by person and week (`sizeWeight`, `buildPanel`), which need the cap over all of them first. */
async function askUnits(db: Database, asked: Asked) {
  const from = landedFrom(asked);
  const sizes = await readRows(db, sizeSchema, Prisma.sql`SELECT n::float8 AS lines, count(*)::float8 AS units FROM (SELECT unnest(w."sizes") AS n ${from} AND ${counts}) u GROUP BY 1 ORDER BY 1`);
  return await readRows(db, unitSchema, Prisma.sql`
    SELECT person, ${listOf("at")} AS at, ${listOf("weights")} AS weights, ${listOf("counts")} AS counts, ${listOf("logs")} AS "logMinutes" FROM (
      SELECT person, at, ${sumOfLogs(Prisma.sql`ln(1 + least(greatest(n, 0)::float8, ${sizeCap(sizes)}::float8))`)} AS weights, count(*) AS counts, ${sumOfLogs(Prisma.sql`ln(greatest(1, minutes)::float8 / 60)`)} AS logs
      FROM (SELECT ${person} AS person, ${placeOf(asked.first)} AS at, unnest(w."sizes") AS n, unnest(w."cycleMinutes") AS minutes ${from} AND ${counts}) u GROUP BY 1, 2) s GROUP BY 1`);
}

/** Weeks, units and whose lines, one row a person: some hundred rows instead of some ten thousand. */
function askLanded(db: Database, asked: Asked) {
  const from = landedFrom(asked);
  return [
    readRows(db, weekSchema, Prisma.sql`
      SELECT person, ${listOf("at")} AS at, ${listOf("units")} AS units, ${listOf("own")} AS own, ${listOf("ai")} AS ai
      FROM (SELECT ${person} AS person, ${placeOf(asked.first)} AS at, coalesce(sum(w."units") FILTER (WHERE ${counts}), 0) AS units, sum(w."ownLines") AS own, sum(w."ownAiLines") AS ai ${from} GROUP BY 1, 2) s GROUP BY 1 ORDER BY 1`),
    askUnits(db, asked),
    readRows(db, mainSchema, Prisma.sql`
      SELECT DISTINCT ON (person) person, "repositoryId" FROM (SELECT ${person} AS person, w."repositoryId", sum(w."units") AS units ${from} GROUP BY 1, 2) s ORDER BY person, units DESC, "repositoryId"`),
  ] as const;
}

function askOthers(db: Database, { visible, first, last }: Asked) {
  const end = addDays(last, 6);
  return [
    readRows(db, placeSchema, Prisma.sql`
      SELECT ${person} AS person, string_agg(DISTINCT ((w."week" - ${first}::date) / 7)::text, ' ') AS at FROM "WeekEffort" w ${people(Prisma.sql`w."identityId"`)}
      WHERE ${visible} AND w."week" BETWEEN ${first}::date AND ${last}::date AND ${isPerson} GROUP BY 1`),
    readRows(db, placeSchema, Prisma.sql`
      SELECT ${person} AS person, string_agg(((w."day" - ${first}::date) / 7)::text, ' ' ORDER BY w."day") AS at FROM "Fix" w ${people(Prisma.sql`w."initiatorId"`)}
      WHERE ${visible} AND w."day" BETWEEN ${first}::date AND ${end}::date AND ${isPerson} GROUP BY 1`),
    readRows(db, volumeSchema, Prisma.sql`
      SELECT date_trunc('week', "day"::timestamp)::date::text AS week, sum("added" - "leftOut" - "bot")::float8 AS lines, sum("proven" + "declared")::float8 AS ai
      FROM "DayTotals" WHERE ${visible} AND "measure" = 'lines' AND "day" BETWEEN ${first}::date AND ${end}::date GROUP BY 1`),
    readRows(db, z.object({ pulls: z.number(), changes: z.number() }), Prisma.sql`
      SELECT count(*) FILTER (WHERE f)::float8 AS pulls, count(*) FILTER (WHERE NOT f)::float8 AS changes
      FROM (SELECT EXISTS (SELECT FROM "ForgeRepository" g WHERE g."repositoryId" = t."repositoryId" AND g."syncedAt" IS NOT NULL) AS f FROM (SELECT "id" AS "repositoryId" FROM "Repository" r WHERE EXISTS (SELECT FROM "WeekEngineers" w WHERE w."repositoryId" = r."id")) t WHERE ${visible}) s`),
  ] as const;
}

/** The teams that may be told at the end of the panel, and who of whom. */
async function teamsAt(db: Database, scope: VisibleScope, day: string) {
  const told = (await toldTeams(db, scope, { from: day, to: day })).filter(({ withheld }) => withheld === null);
  const ids = await readRows(db, z.object({ id: z.number(), person: z.number() }), Prisma.sql`SELECT "id", coalesce("personId", "id") AS person FROM "Identity" WHERE "id" = ANY(${[...new Set(told.flatMap(({ spans }) => spans.map(({ identityId }) => identityId)))]}::int[])`);
  const personOf = new Map(ids.map(({ id, person: who }) => [id, who]));
  const teamsOf = new Map<number, number[]>();
  for (const { team, spans } of told) {
    const members = new Set(spans.filter(({ from, until }) => from <= day && until > day).map(({ identityId }) => personOf.get(identityId) ?? identityId));
    for (const who of members) teamsOf.set(who, [...(teamsOf.get(who) ?? []), team.id]);
  }
  return { teamsOf, teams: told.map(({ team: { id, slug, name }, people: count }) => ({ id, slug, name, people: count })) };
}

/** Engineers by weeks: the last 104 complete weeks, or those since the first change. Closed in works-council mode. */
export async function engineerPanel(db: Database, scope: VisibleScope, filter: Pick<Filter, "repositories">, now: Date): Promise<EngineerPanel> {
  if (scope.mode === "worksCouncil") throw restricted.closed();
  const { timeZone } = await readOrganisation(db);
  const visible = visibleRepositories(scope, filter);
  const last = addDays(weekOf(dayInZone(now, timeZone)), -7);
  const [begin] = await readRows(db, z.object({ week: z.string().nullable() }), Prisma.sql`
    SELECT min(f.week)::text AS week FROM (SELECT "id" AS "repositoryId" FROM "Repository") t CROSS JOIN LATERAL (SELECT min(w."week") AS week FROM "WeekEngineers" w WHERE w."repositoryId" = t."repositoryId") f WHERE ${visible}`);
  const earliest = addDays(last, -7 * (panelWeeks - 1));
  const first = begin?.week === null || begin === undefined ? last : begin.week > earliest ? begin.week : earliest;
  const weeks = weeksBetween(first, last);
  const asked = { visible, first, last };
  const [[landed, units, mains], [efforts, fixes, volume, kinds], { teams, teamsOf }] = await Promise.all([Promise.all(askLanded(db, asked)), Promise.all(askOthers(db, asked)), teamsAt(db, scope, addDays(last, 6))]);
  const by = <Row extends { readonly person: number }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.person, row]));
  const [landedOf, unitsOf, mainOf, effortOf, fixesOf] = [by(landed), by(units), by(mains), by(efforts), by(fixes)];
  const panel = buildPanel(weeks, [...landedOf.keys()].map((who) => ({
    person: who, teams: teamsOf.get(who) ?? [], repositoryId: mainOf.get(who)?.repositoryId ?? 0, activeAt: effortOf.get(who)?.at ?? [], at: landedOf.get(who)?.at ?? [], units: landedOf.get(who)?.units ?? [],
    ownLines: landedOf.get(who)?.own ?? [], ownAiLines: landedOf.get(who)?.ai ?? [], unitAt: unitsOf.get(who)?.at ?? [], weights: (unitsOf.get(who)?.weights ?? []).map((sum) => sum / billion),
    logHours: (unitsOf.get(who)?.logMinutes ?? []).map((sum, place) => sum / billion / (unitsOf.get(who)?.counts[place] ?? 1)), fixAt: fixesOf.get(who)?.at ?? [],
  })));
  const volumeOf = new Map(volume.map((row) => [row.week, row]));
  const [kind] = kinds;
  return {
    panel, teams, unit: kind === undefined || kind.pulls === 0 ? "changes" : kind.changes === 0 ? "pulls" : "both",
    volume: weeks.map((week, place) => ({ week, lines: volumeOf.get(week)?.lines ?? 0, aiLines: volumeOf.get(week)?.ai ?? 0, engineers: panel.engineers.filter(({ merged }) => !Number.isNaN(merged[place])).length })),
  };
}
