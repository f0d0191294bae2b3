import { z } from "zod";
import type { Days } from "@/lib/core/report/daysOfRange";
import type { Database } from "../../client";
import { Prisma } from "../../generated/client";
import { readRows } from "../readRows";

const rowSchema = z.object({ slug: z.string(), active: z.number(), told: z.number() });

/** Of the visible repositories: slugs of which some weeks may not be told, and of which none may. `where` is the condition on what is told. */
export async function toldRepositories(db: Database, visible: Prisma.Sql, { from, to }: Days, where: Prisma.Sql): Promise<{ readonly partial: ReadonlySet<string>; readonly withheld: readonly string[] }> {
  const week = Prisma.sql`date_trunc('week', "day"::timestamp)`;
  const rows = await readRows(db, rowSchema, Prisma.sql`
    SELECT r."slug", count(DISTINCT ${week})::int AS active, (count(DISTINCT ${week}) FILTER (WHERE ${where}))::int AS told
    FROM "DayTotals" JOIN "Repository" r ON r."id" = "repositoryId" WHERE ${visible} AND "day" BETWEEN ${from}::date AND ${to}::date GROUP BY 1 ORDER BY 1`);
  return { partial: new Set(rows.filter(({ active, told }) => told > 0 && told < active).map(({ slug }) => slug)), withheld: rows.filter(({ told }) => told === 0).map(({ slug }) => slug) };
}
