import { z } from "zod";
import { personNumbers } from "@/lib/core/privacy/personNumbers";
import { suppressWeek } from "@/lib/core/privacy/suppressWeek";
import type { PeopleCell, WeekPlan } from "@/lib/core/privacy/weekPlan";
import type { Database } from "../../client";
import { Prisma } from "../../generated/client";
import { readRows } from "../readRows";

/** Plans by Monday. A repository is named by its id, as text. */
export type WeekPlans = ReadonlyMap<string, WeekPlan>;

const weekSchema = z.object({ week: z.string(), isWhole: z.boolean() });
const cellSchema = z.object({ week: z.string(), repository: z.string(), language: z.string(), agent: z.string(), authors: z.array(z.number()) });
const identitySchema = z.object({ id: z.number(), name: z.string(), email: z.string() });
const accountSchema = z.object({ identityId: z.number(), email: z.string(), kind: z.enum(["user", "bot", "organisation", "unknown"]) });
const nothing: WeekPlan = { repositories: null, languages: null, agents: null };

/** What was found out, as long as nothing was read or judged, and nobody renamed, since. */
const kept = new WeakMap<Database, { readonly key: string; readonly plans: Map<string, WeekPlan> }>();

async function keptPlans(db: Database): Promise<Map<string, WeekPlan>> {
  const [row] = await readRows(db, z.object({ key: z.string() }), Prisma.sql`
    SELECT concat_ws(' ', (SELECT md5(string_agg(concat_ws(' ', "id", encode("head", 'hex'), "changeCount", "livesCount", "judgedWith", "readAt", "fence"), ',' ORDER BY "id")) FROM "Repository"),
      (SELECT concat(count(*), ' ', sum(hashtextextended("name" || ' ' || "email", 0)::numeric)) FROM "Identity"),
      (SELECT concat(count(*), ' ', sum(hashtextextended(concat_ws(' ', "identityId", "kind", "email"), 0)::numeric)) FROM "ForgeAccount")) AS key`);
  const key = row?.key ?? "";
  const there = kept.get(db);
  if (there?.key === key) return there.plans;
  const plans = new Map<string, WeekPlan>();
  kept.set(db, { key, plans });
  return plans;
}

/** Weeks in which something landed. `isWhole`: the people of all repositories are known, also of one whose rollups are of an older Byline. */
const weeksOf = (db: Database, from: string, to: string) => readRows(db, weekSchema, Prisma.sql`
  SELECT to_char(week, 'YYYY-MM-DD') AS week, bool_and(known) AS "isWhole" FROM (
    SELECT t.week, EXISTS (SELECT 1 FROM "WeekPeople" p WHERE p."repositoryId" = t."repositoryId" AND p."week" = t.week) AS known
    FROM (SELECT DISTINCT "repositoryId", date_trunc('week', "day"::timestamp)::date AS week FROM "DayTotals" WHERE "day" BETWEEN ${from}::date AND ${to}::date) t
    UNION ALL SELECT DISTINCT "week", TRUE FROM "WeekPeople" WHERE "week" BETWEEN ${from}::date AND ${to}::date
  ) w GROUP BY week`);

async function cellsOf(db: Database, weeks: readonly string[]): Promise<Map<string, PeopleCell[]>> {
  const [rows, identities, accounts] = await Promise.all([
    readRows(db, cellSchema, Prisma.sql`SELECT to_char("week", 'YYYY-MM-DD') AS week, "repositoryId"::text AS repository, "language", "agent", "authors" FROM "WeekPeople" WHERE "week" = ANY(${weeks}::date[])`),
    readRows(db, identitySchema, Prisma.sql`SELECT "id", "name", "email" FROM "Identity"`),
    readRows(db, accountSchema, Prisma.sql`SELECT "identityId", "email", "kind"::text AS kind FROM "ForgeAccount"`),
  ]);
  const personOf = personNumbers(identities, accounts);
  const cells = new Map<string, PeopleCell[]>();
  for (const { week, authors, ...cell } of rows) {
    const people = [...new Set(authors.flatMap((author) => personOf.get(author) ?? []))];
    cells.set(week, [...(cells.get(week) ?? []), { ...cell, people }]);
  }
  return cells;
}

/**
 * What may be told of each ISO week from..to in which something landed, under works-council: found over all repositories, whoever asks
 * (`suppressWeek` says why). A week whose people are not known of every repository is not told.
 */
export async function planWeeks(db: Database, from: string, to: string): Promise<WeekPlans> {
  const [plans, weeks] = await Promise.all([keptPlans(db), weeksOf(db, from, to)]);
  const whole = weeks.filter(({ isWhole }) => isWhole).map(({ week }) => week);
  const missing = whole.filter((week) => !plans.has(week));
  if (missing.length > 0) for (const [week, cells] of await cellsOf(db, missing)) plans.set(week, suppressWeek(cells));
  return new Map(weeks.map(({ week, isWhole }) => [week, isWhole ? (plans.get(week) ?? nothing) : nothing]));
}
