import { z } from "zod";
import { shareOf } from "@/lib/core/measures/share";
import type { Filter } from "@/lib/core/report/filter";
import type { Report } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { addParts, partCells, type PartCells, partColumns, partsByLanguageFrom, partsSchema, sumOfParts } from "./lineParts";
import { ask } from "./question";
import { readRows } from "./readRows";

export type AiShareByLanguageRow = PartCells & Readonly<{ language: string }>;

/** The share by language, most counted lines first. */
export async function aiShareByLanguage(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<AiShareByLanguageRow>> {
  const { where, notes } = await ask(db, scope, filter, now);
  const found = await readRows(db, partsSchema.extend({ language: z.string() }), Prisma.sql`
    SELECT p."language", ${sumOfParts} FROM ${partsByLanguageFrom(filter, where)} GROUP BY 1 ORDER BY sum(p.added - p."leftOut" - p.bot) DESC, 1`);
  const shares = shareOf(addParts(found));
  const columns = [{ id: "language", title: "Language", unit: "text" as const, metric: null }, ...partColumns];
  const rows = found.map(({ language, ...parts }) => ({ language, ...partCells(parts) }));
  return { id: "aiShareByLanguage", title: "AI-merged share by language", columns, rows, n: shares.counted, coverage: shares.coverage, totalRows: rows.length, notes };
}
