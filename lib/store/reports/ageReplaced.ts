import { z } from "zod";
import { ageReplaced as measure, type AgeReplaced } from "@/lib/core/measures/ageReplaced";
import { ratio } from "@/lib/core/measures/share";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { keptAnswers } from "./keptAnswers";
import { lifeNotes } from "./livesQuestion";
import { ask } from "./question";
import { readRows } from "./readRows";

export type AgeReplacedRow = Readonly<{ killer: string; olderThanDays: number; lines: number; ofKiller: number | null }>;

export interface AgesReplaced {
  readonly report: Report<AgeReplacedRow>;
  /** Over all lines that ended in the period. */
  readonly all: AgeReplaced;
}

const columns: readonly ReportColumn[] = [
  { id: "killer", title: "Verdict of the change", unit: "text", metric: null }, { id: "olderThanDays", title: "Older than so many days", unit: "days", metric: null },
  { id: "lines", title: "Lines it ended", unit: "lines", metric: "endedLines" }, { id: "ofKiller", title: "Of the lines that such changes ended", unit: "share", metric: "olderThanYear", numerator: "lines", denominator: "ended" },
];

async function askAgeReplaced(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<AgesReplaced> {
  const { visible, days } = await ask(db, scope, filter, now);
  const [dead, steps] = await Promise.all([
    readRows(db, z.object({ days: z.number(), lines: z.number() }), Prisma.sql`
      SELECT "ageDays"::float8 AS days, sum("lines")::float8 AS lines FROM "CohortLives"
      WHERE ${visible} AND "ageDays" >= 0 AND "verdict" NOT IN ('bot', 'leftOut') AND "bornDay" + "ageDays" BETWEEN ${days.from}::date AND ${days.to}::date GROUP BY 1 HAVING sum("lines") > 0`),
    readRows(db, z.object({ killer: z.string(), olderThanDays: z.number(), lines: z.number() }), Prisma.sql`
      SELECT "killerVerdict" AS killer, "ageBucket" AS "olderThanDays", sum("lines")::float8 AS lines FROM "DayRewrites"
      WHERE ${visible} AND "diedDay" BETWEEN ${days.from}::date AND ${days.to}::date AND "deadVerdict" NOT IN ('bot', 'leftOut') GROUP BY 1, 2 HAVING sum("lines") <> 0 ORDER BY 1, 2`),
  ]);
  const of = (killer: string) => steps.reduce((sum, row) => sum + (row.killer === killer ? row.lines : 0), 0);
  const rows = steps.map((row) => ({ ...row, ofKiller: ratio(row.lines, of(row.killer)) }));
  return { all: measure(dead), report: { id: "ageReplaced", title: "Age of the code replaced", columns, rows, n: steps.reduce((sum, row) => sum + row.lines, 0), coverage: null, totalRows: rows.length, notes: lifeNotes } };
}

const keep = keptAnswers.keeper<AgesReplaced>();

/**
 * How old the counted lines were that ended in the period: by the verdict of the change that ended them, in steps, and the median of all. The day of the
 * single ages is told by birth and age, which is rounded up: it can be a day late.
 */
export async function ageReplaced(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<AgesReplaced> {
  return await keep(db, scope, filter, now, () => askAgeReplaced(db, scope, filter, now));
}
