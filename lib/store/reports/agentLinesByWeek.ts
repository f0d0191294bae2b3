import { z } from "zod";
import type { Filter } from "@/lib/core/report/filter";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { agentLinesTable } from "./lineParts";
import { ask } from "./question";
import { readRows } from "./readRows";

const week = Prisma.sql`date_trunc('week', "day"::timestamp)`;

/** AI lines of each agent, model (null: none named) and complete week; weeks without any have no row. */
export async function agentLinesByWeek(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<{ agent: string; model: string | null; week: string; lines: number }[]> {
  const { where } = await ask(db, scope, filter, now, { byPeople: true });
  const count = filter.measure === "lines" ? Prisma.sql`"lines"` : Prisma.sql`"effective"`;
  return await readRows(db, z.object({ agent: z.string(), model: z.string().nullable(), week: z.string(), lines: z.number() }), Prisma.sql`
    SELECT "agent", nullif("modelId", '') AS model, to_char(${week}, 'YYYY-MM-DD') AS week, sum(${count})::float8 AS lines
    FROM ${agentLinesTable(filter)} WHERE ${where} AND "verdict" IN ('proven', 'declared') GROUP BY 1, 2, ${week} ORDER BY 1, 2, 3`);
}
