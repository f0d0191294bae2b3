import { z } from "zod";
import { ratio } from "@/lib/core/measures/share";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { addDays, weeksBetween } from "@/lib/core/report/week";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { fixNotes, writerOf } from "./fixWriters";
import { ask } from "./question";
import { readRows } from "./readRows";

const counts = { ai: z.number(), human: z.number(), unknown: z.number(), mixed: z.number(), aiReverted: z.number(), otherReverted: z.number(), unsure: z.number() };
const rowSchema = z.object({ week: z.string(), ...counts });
const nothing = { ai: 0, human: 0, unknown: 0, mixed: 0, aiReverted: 0, otherReverted: 0, unsure: 0 };

export type FixWeekRow = Readonly<z.infer<typeof rowSchema>> & Readonly<{ complete: boolean; fixes: number; aiShare: number | null }>;

const fixes = (id: string, title: string, metric: ReportColumn["metric"] = "fixes"): ReportColumn => ({ id, title, unit: "fixes", metric });
const columns: readonly ReportColumn[] = [
  { id: "week", title: "Week", unit: "week", metric: null }, { id: "complete", title: "Complete", unit: "flag", metric: null }, fixes("fixes", "Fixes"), fixes("ai", "By AI", "aiFixes"), fixes("human", "By people"), fixes("unknown", "Unknown"), fixes("mixed", "Mixed"),
  fixes("aiReverted", "By AI, reverted later", "revertedFixes"), fixes("otherReverted", "Others, reverted later", "revertedFixes"), fixes("unsure", "By a word in the title only"),
  { id: "aiShare", title: "AI share of fixes", unit: "share", metric: "aiFixShare", numerator: "ai", denominator: "fixes" },
];

/** Fixes by ISO week and writer, from the first week with one to the last; the running week is there, marked as not complete. */
export async function fixesByWeek(db: Database, scope: VisibleScope, asked: Filter, now: Date): Promise<Report<FixWeekRow>> {
  const { filter, where, days, notes } = await ask(db, scope, asked, now, { running: true, byPeople: true });
  const found = await readRows(db, rowSchema, Prisma.sql`
    SELECT to_char("week", 'YYYY-MM-DD') AS week, (count(*) FILTER (WHERE writer = 'ai'))::float8 AS ai, (count(*) FILTER (WHERE writer = 'human'))::float8 AS human, (count(*) FILTER (WHERE writer = 'unknown'))::float8 AS unknown,
      (count(*) FILTER (WHERE writer = 'mixed'))::float8 AS mixed, (count(*) FILTER (WHERE writer = 'ai' AND undone))::float8 AS "aiReverted", (count(*) FILTER (WHERE writer <> 'ai' AND undone))::float8 AS "otherReverted", (count(*) FILTER (WHERE NOT "isSure"))::float8 AS unsure
    FROM (SELECT date_trunc('week', "day"::timestamp) AS week, ${writerOf(filter.view)} AS writer, "undoneAt" IS NOT NULL AS undone, "isSure" FROM "Fix" WHERE ${where} AND "verdict" <> 'bot') f GROUP BY "week" ORDER BY 1`);
  const byWeek = new Map(found.map((row) => [row.week, row]));
  const [first, last] = [found[0]?.week, found.at(-1)?.week];
  const rows = first === undefined || last === undefined ? [] : weeksBetween(first, last).map((week): FixWeekRow => {
    const row = byWeek.get(week) ?? { ...nothing, week };
    const all = row.ai + row.human + row.unknown + row.mixed;
    return { ...row, complete: addDays(week, 6) < days.today && week >= days.from && addDays(week, 6) <= days.to, fixes: all, aiShare: ratio(row.ai, all) };
  });
  return { id: "fixesByWeek", title: "Fixes by week", columns, rows, n: rows.reduce((sum, row) => sum + row.fixes, 0), coverage: null, totalRows: rows.length, notes: [...fixNotes, ...notes] };
}
