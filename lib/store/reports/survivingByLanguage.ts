import { z } from "zod";
import type { Filter } from "@/lib/core/report/filter";
import type { Report } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { keptAnswers } from "./keptAnswers";
import { ask } from "./question";
import { readRows } from "./readRows";
import { type SurvivingCells, survivingCells, survivingColumns, survivingSchema, sumOfSurviving } from "./survivingTotals";

export type SurvivingByLanguageRow = SurvivingCells & Readonly<{ language: string }>;

async function askSurvivingByLanguage(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<SurvivingByLanguageRow>> {
  const { visible } = await ask(db, scope, filter, now);
  const found = await readRows(db, survivingSchema.extend({ language: z.string() }), Prisma.sql`
    SELECT p."language", ${sumOfSurviving(filter.view)} FROM (SELECT * FROM "FileLines" WHERE ${visible}) f
    JOIN "FilePath" p ON p."repositoryId" = f."repositoryId" AND p."id" = f."pathId" GROUP BY 1 ORDER BY sum("lines") DESC, 1`);
  const rows = found.map(({ language, ...cells }) => ({ language, ...survivingCells(cells) }));
  return { id: "survivingByLanguage", title: "Lines that stand today, by language", columns: [{ id: "language", title: "Language", unit: "text", metric: null }, ...survivingColumns], rows, n: rows.reduce((sum, row) => sum + row.counted, 0), coverage: null, totalRows: rows.length, notes: [] };
}

const keep = keptAnswers.keeper<Report<SurvivingByLanguageRow>>();

/** Lines that stand, by the language of their file, most first. */
export async function survivingByLanguage(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<SurvivingByLanguageRow>> {
  return await keep(db, scope, filter, now, () => askSurvivingByLanguage(db, scope, filter, now));
}
