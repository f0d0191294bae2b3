import { z } from "zod";
import type { Filter } from "@/lib/core/report/filter";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { addDays, weekOf } from "@/lib/core/report/week";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "./readRows";
import { visibleRepositories } from "./visibleRepositories";

const rowSchema = z.object({ day: z.string().nullable() });

/**
 * The instant that "the last weeks" are counted back from: now, or, where nothing has landed since, the Monday after the week of the newest
 * change. A repository at rest thus shows its own last weeks and not empty ones; in works-council mode it is one instant for all repositories. Pages and
 * exports ask it alike.
 */
export async function readAsOf(db: Database, scope: VisibleScope, filter: Pick<Filter, "repositories">, now: Date): Promise<Date> {
  const visible = visibleRepositories(scope, scope.mode === "worksCouncil" ? { repositories: [] } : filter);
  const [row] = await readRows(db, rowSchema, Prisma.sql`SELECT max("day")::text AS day FROM "DayTotals" WHERE ${visible}`);
  if (row === undefined || row.day === null) return now;
  const after = new Date(`${addDays(weekOf(row.day), 7)}T12:00:00Z`);
  return after < now ? after : now;
}
