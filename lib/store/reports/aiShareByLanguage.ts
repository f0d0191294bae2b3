import { z } from "zod";
import { shareOf } from "@/lib/core/measures/share";
import { othersTogether } from "@/lib/core/privacy/othersTogether";
import type { Filter } from "@/lib/core/report/filter";
import type { Report } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { keptAnswers } from "./keptAnswers";
import { addParts, partCells, type PartCells, partColumns, partsByLanguageFrom, partsSchema, sumOfParts } from "./lineParts";
import { ask } from "./question";
import { readRows } from "./readRows";
import { partialColumn } from "./restricted/partialColumn";

export type AiShareByLanguageRow = PartCells & Readonly<{ language: string; /** Works-council mode: part of it is in the row of the others. */ partial: boolean }>;

async function askAiShareByLanguage(db: Database, scope: VisibleScope, asked: Filter, now: Date): Promise<Report<AiShareByLanguageRow>> {
  const { filter, where, rest, isPartial, notes } = await ask(db, scope, asked, now, { told: "languages", byPeople: true });
  const found = await readRows(db, partsSchema.extend({ language: z.string() }), Prisma.sql`
    SELECT p."language", ${sumOfParts} FROM ${partsByLanguageFrom(filter, where)} GROUP BY 1 ORDER BY sum(p.added - p."leftOut" - p.bot) DESC, 1`);
  const others = rest === null ? [] : await readRows(db, partsSchema, Prisma.sql`SELECT ${sumOfParts} FROM ${partsByLanguageFrom(filter, rest)}`);
  const shares = shareOf(addParts([...found, ...others]));
  const columns = [{ id: "language", title: "Language", unit: "text" as const, metric: null }, ...partColumns, ...(scope.mode === "worksCouncil" ? [partialColumn] : [])];
  const rows = [...found, ...others.filter(({ added }) => added > 0).map((parts) => ({ language: othersTogether, ...parts }))].map(({ language, ...parts }) => ({ language, partial: isPartial(language), ...partCells(parts) }));
  return { id: "aiShareByLanguage", title: "AI-merged share by language", columns, rows, n: shares.counted, coverage: shares.coverage, totalRows: rows.length, notes };
}

const keep = keptAnswers.keeper<Report<AiShareByLanguageRow>>();

/** The share by language, most counted lines first; in works-council mode the languages of few people follow as one row. */
export async function aiShareByLanguage(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<AiShareByLanguageRow>> {
  return await keep(db, scope, filter, now, () => askAiShareByLanguage(db, scope, filter, now));
}
