import { z } from "zod";
import { ratio } from "@/lib/core/measures/share";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { keptAnswers } from "./keptAnswers";
import { ask } from "./question";
import { readRows } from "./readRows";

const rowSchema = z.object({
  lines: z.number(), leftOut: z.number(), bot: z.number(), proven: z.number(), declared: z.number(), unknown: z.number(), human: z.number(), humanEvidence: z.number(),
});

export type SurvivingCells = Readonly<z.infer<typeof rowSchema>> & Readonly<{ counted: number; survivingShare: number | null; survivingFloor: number | null; survivingCeiling: number | null }>;

/** Sums of `rowSchema` from FileLines or a table with its columns. */
export const sumOfSurviving = (view: Filter["view"]): Prisma.Sql => {
  const sum = (condition: Prisma.Sql) => Prisma.sql`coalesce(sum("lines") FILTER (WHERE ${condition}), 0)::float8`;
  const byPolicy = Prisma.sql`"verdict" = 'human' AND "basis" <> 'evidence' AND ${view === "strict"}`;
  return Prisma.sql`
    coalesce(sum("lines"), 0)::float8 AS lines, ${sum(Prisma.sql`"verdict" = 'leftOut'`)} AS "leftOut", ${sum(Prisma.sql`"verdict" = 'bot'`)} AS bot,
    ${sum(Prisma.sql`"verdict" = 'proven'`)} AS proven, ${sum(Prisma.sql`"verdict" = 'declared'`)} AS declared, ${sum(Prisma.sql`"verdict" = 'unknown' OR (${byPolicy})`)} AS unknown,
    ${sum(Prisma.sql`"verdict" = 'human' AND NOT (${byPolicy})`)} AS human, ${sum(Prisma.sql`"verdict" = 'human' AND "basis" = 'evidence'`)} AS "humanEvidence"`;
};

export const survivingSchema = rowSchema;

/** A parsed row with what is divided from it. */
export function survivingCells(row: z.infer<typeof rowSchema>): SurvivingCells {
  const counted = row.lines - row.leftOut - row.bot;
  const ai = row.proven + row.declared;
  return { ...row, counted, survivingShare: ratio(ai, counted), survivingFloor: ratio(row.proven, counted), survivingCeiling: ratio(ai + row.unknown, counted) };
}

const lines = (id: string, title: string): ReportColumn => ({ id, title, unit: "lines", metric: "survivingLines" });
const share = (id: string, title: string, numerator: string): ReportColumn => ({ id, title, unit: "share", metric: "survivingShare", numerator, denominator: "counted" });

export const survivingColumns: readonly ReportColumn[] = [
  lines("lines", "Lines that stand"), lines("leftOut", "Left out"), lines("bot", "Bots"), lines("counted", "Counted lines"), lines("proven", "AI, proven"), lines("declared", "AI, declared"),
  lines("unknown", "Unknown"), lines("human", "People"), lines("humanEvidence", "People, by evidence"),
  share("survivingShare", "AI share", "declared"), share("survivingFloor", "Floor", "proven"), share("survivingCeiling", "Ceiling", "unknown"),
];

async function askSurvivingTotals(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<SurvivingCells>> {
  const { visible } = await ask(db, scope, filter, now);
  const [row] = await readRows(db, rowSchema, Prisma.sql`SELECT ${sumOfSurviving(filter.view)} FROM "FileLines" WHERE ${visible}`);
  const rows = row === undefined ? [] : [survivingCells(row)];
  const counted = rows[0]?.counted ?? 0;
  const known = (rows[0]?.proven ?? 0) + (rows[0]?.declared ?? 0) + (rows[0]?.humanEvidence ?? 0);
  return { id: "survivingTotals", title: "Lines that stand today", columns: survivingColumns, rows, n: counted, coverage: ratio(known, counted), totalRows: rows.length, notes: ["As of the newest change of each repository."] };
}

const keep = keptAnswers.keeper<Report<SurvivingCells>>();

/** Lines that stand at the newest change, by verdict: one row. The period of the filter is not looked at. */
export async function survivingTotals(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<SurvivingCells>> {
  return await keep(db, scope, filter, now, () => askSurvivingTotals(db, scope, filter, now));
}
