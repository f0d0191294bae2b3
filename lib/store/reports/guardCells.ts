import { z } from "zod";
import type { ChangeCell, GuardCells } from "@/lib/core/measures/guardrail/guardCells";
import type { Days } from "@/lib/core/report/daysOfRange";
import type { Filter } from "@/lib/core/report/filter";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { addDays, weekOf, weeksBetween } from "@/lib/core/report/week";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { keptAnswers } from "./keptAnswers";
import { ask } from "./question";
import { readRows } from "./readRows";

const group = z.enum(["ai", "human", "unknown"]);
const place = { repository: z.number(), week: z.string(), group };
const sumsSchema = z.object({ ...place, changes: z.number(), reverted: z.number(), pulls: z.number(), approved: z.number(), selfApproved: z.number(), fixes: z.number(), refixed: z.number() });
const linesSchema = z.object({ ...place, days: z.number(), changes: z.number(), n: z.number(), x: z.number(), nn: z.number(), nx: z.number(), xx: z.number() });
const valuesSchema = z.object({ week: z.string(), group, measure: z.enum(["size", "review"]), values: z.array(z.number()), counts: z.array(z.number()) });
const headSchema = z.object({ repository: z.number(), head: z.string(), first: z.string() });

const weekOfDay = (day: Prisma.Sql) => Prisma.sql`to_char(date_trunc('week', ${day}::timestamp), 'YYYY-MM-DD')`;
/** Under the strict view what is human by policy is unknown. */
const groupOf = (view: Filter["view"]) => Prisma.sql`CASE WHEN ${view === "strict"} AND "verdict" = 'human' AND "basis" <> 'evidence' THEN 'unknown' ELSE "verdict" END`;

function cellsOf({ repository, week, group: of, ...sums }: z.infer<typeof sumsSchema>): ChangeCell[] {
  const cell = (measure: ChangeCell["measure"], n: number, x: number): ChangeCell[] => (n === 0 ? [] : [{ repository, week, group: of, measure, n, x }]);
  return [...cell("revertRate", sums.changes, sums.reverted), ...cell("reviewCoverage", sums.pulls, sums.approved), ...cell("selfApproval", sums.pulls, sums.selfApproved), ...cell("refixRate", sums.fixes, sums.refixed)];
}

/** Complete weeks of the period, from the first change on and to the newest one. */
function weeksOf({ from, to, today }: Days, heads: readonly z.infer<typeof headSchema>[]): string[] {
  const [first, last] = [heads.map((row) => row.first).sort()[0], heads.map(({ head }) => head).sort().at(-1)];
  if (first === undefined || last === undefined) return [];
  const lastDay = [to, addDays(weekOf(today), -1)].sort()[0] ?? to;
  return weeksBetween(from > first ? from : first, last < lastDay ? last : lastDay).filter((week) => week >= from && addDays(week, 6) <= lastDay);
}

async function askGuardCells(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<GuardCells> {
  const { visible, where, days } = await ask(db, scope, filter, now);
  const of = groupOf(filter.view);
  const [sums, lines, values, heads] = [
    await readRows(db, sumsSchema, Prisma.sql`
      SELECT "repositoryId" AS repository, ${weekOfDay(Prisma.sql`"day"`)} AS week, ${of} AS "group", sum("changes")::float8 AS changes, sum("reverted")::float8 AS reverted, sum("pulls")::float8 AS pulls,
        sum("approved")::float8 AS approved, sum("selfApproved")::float8 AS "selfApproved", sum("fixes")::float8 AS fixes, sum("refixed")::float8 AS refixed
      FROM "DayGuards" WHERE ${where} AND "verdict" IN ('ai', 'human', 'unknown') GROUP BY 1, 2, 3`),
    await readRows(db, linesSchema, Prisma.sql`
      SELECT "repositoryId" AS repository, ${weekOfDay(Prisma.sql`"bornDay"`)} AS week, "verdict" AS "group", "k" AS days, sum("changes")::float8 AS changes, sum("n")::float8 AS n, sum("x")::float8 AS x,
        sum("nn")::float8 AS nn, sum("nx")::float8 AS nx, sum("xx")::float8 AS xx
      FROM "DayRework" WHERE ${visible} AND "bornDay" BETWEEN ${days.from}::date AND ${days.to}::date AND "verdict" IN ('ai', 'human', 'unknown') AND "k" IN (21, 90) GROUP BY 1, 2, 3, 4`),
    await readRows(db, valuesSchema, Prisma.sql`
      SELECT week, "group", "measure", array_agg("value" ORDER BY "value")::float8[] AS values, array_agg(count ORDER BY "value")::float8[] AS counts FROM (
        SELECT ${weekOfDay(Prisma.sql`"day"`)} AS week, ${of} AS "group", "measure", "value", sum("changes") AS count
        FROM "DayGuardValues" WHERE ${where} AND "verdict" IN ('ai', 'human', 'unknown') GROUP BY 1, 2, 3, 4) v GROUP BY 1, 2, 3`),
    await readRows(db, headSchema, Prisma.sql`SELECT "repositoryId" AS repository, max("day")::text AS head, min("day")::text AS first FROM "DayTotals" WHERE ${visible} GROUP BY 1`),
  ];
  return {
    changes: sums.flatMap(cellsOf), lines, heads: new Map(heads.map(({ repository, head }) => [repository, head])), weeks: weeksOf(days, heads),
    values: values.flatMap(({ week, group: verdict, measure, values: each, counts }) => each.map((value, at) => ({ week, group: verdict, measure: measure === "size" ? "changeSize" as const : "firstReview" as const, value, count: counts[at] ?? 0 }))),
  };
}

const keep = keptAnswers.keeper<GuardCells>(6);

/** What guardrails are compared by, in weeks and repositories; sums only. */
export async function guardCells(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<GuardCells> {
  return await keep(db, scope, filter, now, () => askGuardCells(db, scope, filter, now));
}
