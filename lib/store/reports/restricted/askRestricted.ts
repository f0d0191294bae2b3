import { z } from "zod";
import { clampFilter } from "@/lib/core/privacy/clampFilter";
import { minimumPeople } from "@/lib/core/privacy/minimumPeople";
import { restricted } from "@/lib/core/privacy/restricted";
import { type Days, daysOfRange } from "@/lib/core/report/daysOfRange";
import type { Filter } from "@/lib/core/report/filter";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../../client";
import { Prisma } from "../../generated/client";
import { readRows } from "../readRows";
import { visibleRepositories } from "../visibleRepositories";
import { planWeeks } from "./planWeeks";
import { toldCells, type ToldTable } from "./toldCells";

/** A question as works-council mode lets it be asked. */
export interface RestrictedQuestion {
  readonly filter: Filter;
  readonly days: Days;
  /** Condition on the rows that are told apart. */
  readonly where: Prisma.Sql;
  /** Condition on the rows that are told as one sum, or null. */
  readonly rest: Prisma.Sql | null;
  /** Mondays of which nothing is told, though something landed. */
  readonly withheld: readonly string[];
  /** Whether some of a language or an agent is told in `rest`. */
  readonly isPartial: (value: string) => boolean;
  readonly notes: readonly string[];
}

const weeks = (count: number) => (count === 1 ? "1 week is" : `${String(count)} weeks are`);

const partlyNotes: Readonly<Record<ToldTable, string>> = {
  weeks: "told without some of these repositories, for the same reason", repositories: "told of some repositories only together, as “Others together”",
  languages: "told of some languages only together, as “Others together”", agents: "told of some agents only together, as “Others together”",
};

function notesOf(table: ToldTable, withheld: number, partly: number): string[] {
  const few = `fewer than ${String(minimumPeople)} people`;
  return [
    `Works-council mode: complete weeks only; groups under ${String(minimumPeople)} people are hidden, and a difference of two shown groups isolates no fewer.`,
    ...(withheld === 0 ? [] : [`${weeks(withheld)} withheld, because ${few} wrote there or could be had by subtraction; they are in no sum.`]),
    ...(partly === 0 ? [] : [`${weeks(partly)} ${partlyNotes[table]}.`]),
  ];
}

/** Ids of the asked repositories; null where all of the organisation are asked for. */
async function idsOf(db: Database, scope: VisibleScope, filter: Filter): Promise<ReadonlySet<string> | null> {
  if (scope.figures === "all" && filter.repositories.length === 0) return null;
  const rows = await readRows(db, z.object({ id: z.string() }), Prisma.sql`SELECT r."id"::text AS id FROM (SELECT "id", "id" AS "repositoryId" FROM "Repository") r WHERE ${visibleRepositories(scope, filter)}`);
  return new Set(rows.map(({ id }) => id));
}

async function activeIn(db: Database, { from, to }: Days): Promise<Map<string, Set<string>>> {
  const rows = await readRows(db, z.object({ week: z.string(), id: z.string() }), Prisma.sql`
    SELECT DISTINCT to_char("week", 'YYYY-MM-DD') AS week, "repositoryId"::text AS id FROM "WeekPeople" WHERE "week" BETWEEN ${from}::date AND ${to}::date`);
  const active = new Map<string, Set<string>>();
  for (const { week, id } of rows) active.set(week, (active.get(week) ?? new Set()).add(id));
  return active;
}

/** The rows that a question may sum under works-council. Throws `restricted` for agents and languages of less than the whole organisation. */
export async function askRestricted(db: Database, scope: VisibleScope, asked: Filter, now: Date, timeZone: string, table: ToldTable): Promise<RestrictedQuestion> {
  const { filter, days, notes } = clampFilter(asked, daysOfRange(asked.range, now, timeZone));
  const ids = await idsOf(db, scope, filter);
  if (ids !== null && (table === "languages" || table === "agents")) throw restricted.wholeOnly();
  const [plans, active] = await Promise.all([planWeeks(db, days.from, days.to), ids === null ? new Map<string, Set<string>>() : activeIn(db, days)]);
  const { shown, rest, withheld, partly, isPartial } = toldCells(plans, table, ids, active);
  const within = Prisma.sql`"day" BETWEEN ${days.from}::date AND ${days.to}::date`;
  return { filter, days, where: Prisma.sql`${within} AND ${shown}`, rest: rest === null ? null : Prisma.sql`${within} AND ${rest}`, withheld, isPartial, notes: [...notesOf(ids === null ? table : "weeks", withheld.length, partly.length), ...notes] };
}
