import { z } from "zod";
import type { Filter } from "@/lib/core/report/filter";
import type { Report } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { ratio } from "@/lib/core/measures/share";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { keptAnswers } from "./keptAnswers";
import { ask } from "./question";
import { readRows } from "./readRows";

export type SurvivingByAgentRow = Readonly<{ agent: string; model: string | null; lines: number; ofCounted: number | null }>;

async function askSurvivingByAgent(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<SurvivingByAgentRow>> {
  const { visible } = await ask(db, scope, filter, now);
  const found = await readRows(db, z.object({ agent: z.string(), model: z.string().nullable(), lines: z.number() }), Prisma.sql`
    SELECT "agent", nullif("modelId", '') AS model, sum("lines")::float8 AS lines FROM "FileLines" WHERE ${visible} AND "verdict" IN ('proven', 'declared') GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`);
  const [total] = await readRows(db, z.object({ counted: z.number() }), Prisma.sql`SELECT coalesce(sum("lines"), 0)::float8 AS counted FROM "FileLines" WHERE ${visible} AND "verdict" NOT IN ('bot', 'leftOut')`);
  const rows = found.map((row) => ({ ...row, ofCounted: ratio(row.lines, total?.counted ?? 0) }));
  return {
    id: "survivingByAgent", title: "Lines that stand today, by agent and model", rows, n: total?.counted ?? 0, coverage: null, totalRows: rows.length, notes: [],
    columns: [
      { id: "agent", title: "Agent", unit: "text", metric: null }, { id: "model", title: "Model", unit: "text", metric: null }, { id: "lines", title: "Lines that stand", unit: "lines", metric: "survivingLines" },
      { id: "ofCounted", title: "Of counted lines that stand", unit: "share", metric: "survivingShare", numerator: "lines", denominator: "counted" },
    ],
  };
}

const keep = keptAnswers.keeper<Report<SurvivingByAgentRow>>();

/** AI lines that stand, by agent and model (null where none is named), most first. */
export async function survivingByAgent(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<SurvivingByAgentRow>> {
  return await keep(db, scope, filter, now, () => askSurvivingByAgent(db, scope, filter, now));
}
