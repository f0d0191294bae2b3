import { z } from "zod";
import type { Filter } from "@/lib/core/report/filter";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { partCells, type PartCells, partsFrom, partsSchema, sumOfParts } from "./lineParts";
import { ask } from "./question";
import { readRows } from "./readRows";

const week = Prisma.sql`date_trunc('week', "day"::timestamp)`;

/** The parts of each repository and complete week, for small series beside a table; weeks without data have no row. */
export async function repositoryLinesByWeek(db: Database, scope: VisibleScope, asked: Filter, now: Date): Promise<(PartCells & { repository: string; week: string })[]> {
  const { filter, where } = await ask(db, scope, asked, now, { told: "repositories", byPeople: true });
  const rows = await readRows(db, partsSchema.extend({ repository: z.string(), week: z.string() }), Prisma.sql`
    SELECT r."slug" AS repository, to_char(${week}, 'YYYY-MM-DD') AS week, ${sumOfParts} FROM ${partsFrom(filter, where)} JOIN "Repository" r ON r."id" = p."repositoryId" GROUP BY 1, ${week} ORDER BY 1, 2`);
  return rows.map(({ repository, week: monday, ...parts }) => ({ repository, week: monday, ...partCells(parts) }));
}
