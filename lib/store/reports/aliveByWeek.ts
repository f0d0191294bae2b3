import { z } from "zod";
import { ratio } from "@/lib/core/measures/share";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { addDays, weekOf, weeksBetween } from "@/lib/core/report/week";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { keptAnswers } from "./keptAnswers";
import { ask } from "./question";
import { readRows } from "./readRows";

const kinds = ["proven", "declared", "unknown", "human", "bot", "leftOut"] as const;

export type AliveByWeekRow = Readonly<Record<(typeof kinds)[number], number>> & Readonly<{ week: string; complete: boolean; aiShare: number | null }>;

const rowSchema = z.object({ week: z.string(), verdict: z.enum(kinds), lines: z.number() });

const columns: readonly ReportColumn[] = [
  { id: "week", title: "Week", unit: "week", metric: null }, { id: "complete", title: "Complete", unit: "flag", metric: null },
  ...kinds.map((id): ReportColumn => ({ id, title: { proven: "AI, proven", declared: "AI, declared", unknown: "Unknown", human: "People", bot: "Bots", leftOut: "Left out" }[id], unit: "lines", metric: "aliveLines" })),
  { id: "aiShare", title: "AI share", unit: "share", metric: "survivingShare", numerator: "declared", denominator: "counted" },
];

async function askAliveByWeek(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<AliveByWeekRow>> {
  const { visible, days, notes } = await ask(db, scope, filter, now, { running: true });
  const found = await readRows(db, rowSchema, Prisma.sql`
    SELECT to_char(date_trunc('week', "day"::timestamp), 'YYYY-MM-DD') AS week, CASE WHEN ${filter.view === "strict"} AND "verdict" = 'human' AND "basis" <> 'evidence' THEN 'unknown' ELSE "verdict" END AS verdict,
      sum("born" - "gone")::float8 AS lines
    FROM "DayLives" WHERE ${visible} AND "day" <= ${days.to}::date GROUP BY date_trunc('week', "day"::timestamp), 2 ORDER BY 1`);
  const byWeek = new Map<string, z.infer<typeof rowSchema>[]>();
  for (const row of found) byWeek.set(row.week, [...(byWeek.get(row.week) ?? []), row]);
  const alive = { proven: 0, declared: 0, unknown: 0, human: 0, bot: 0, leftOut: 0 };
  const [first, last] = [found[0]?.week, found.at(-1)?.week];
  const rows = first === undefined || last === undefined ? [] : weeksBetween(first, last).map((week): AliveByWeekRow => {
    for (const { verdict, lines } of byWeek.get(week) ?? []) alive[verdict] += lines;
    return { week, complete: addDays(week, 6) < days.today, ...alive, aiShare: ratio(alive.proven + alive.declared, alive.proven + alive.declared + alive.unknown + alive.human) };
  }).filter(({ week }) => week >= weekOf(days.from < "1970-01-01" ? first : days.from));
  const newest = rows.at(-1);
  return { id: "aliveByWeek", title: "Lines alive at the end of each week", columns, rows, n: newest === undefined ? 0 : newest.proven + newest.declared + newest.unknown + newest.human, coverage: null, totalRows: rows.length, notes: notes.slice(-1) };
}

const keep = keptAnswers.keeper<Report<AliveByWeekRow>>();

/** Lines alive at the end of each week, by verdict: of every week of the period that has ended, or runs, up to that of the newest change. */
export async function aliveByWeek(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<AliveByWeekRow>> {
  return await keep(db, scope, filter, now, () => askAliveByWeek(db, scope, filter, now));
}
