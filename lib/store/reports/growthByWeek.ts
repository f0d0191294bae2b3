import { daysBetween } from "@/lib/core/chart/isoWeek";
import { countedLines } from "@/lib/core/chart/countedLines";
import { type Growth, growthOfShare, type ShareWeek } from "@/lib/core/measures/growth/growthOfShare";
import type { Filter } from "@/lib/core/report/filter";
import type { Report } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { aiShareByWeek } from "./aiShareByWeek";

export type GrowthWeekRow = Readonly<{ week: string; ai: number; counted: number; share: number | null; fitted: number | null; low: number | null; high: number | null }>;

export interface GrowthOfWeeks {
  readonly report: Report<GrowthWeekRow>;
  readonly growth: Growth | null;
  /** The same weeks as the fit has them. */
  readonly weeks: readonly ShareWeek[];
}

/** The AI share by complete week, and the line that its log-odds follow. */
export async function growthByWeek(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<GrowthOfWeeks> {
  const found = await aiShareByWeek(db, scope, filter, now);
  const complete = found.rows.filter((row) => row.complete && countedLines(row) > 0);
  const first = complete[0]?.week ?? "";
  const weeks = complete.map((row): ShareWeek => ({ at: Math.round(daysBetween(first, row.week) / 7), ai: row.proven + row.declared, counted: countedLines(row) }));
  const growth = growthOfShare(weeks);
  const rows = complete.map((row, index): GrowthWeekRow => {
    const week = weeks[index] ?? { at: 0, ai: 0, counted: 0 };
    const fitted = growth?.fitted(week.at) ?? null;
    return { week: row.week, ai: week.ai, counted: week.counted, share: week.counted === 0 ? null : week.ai / week.counted, fitted: fitted?.share ?? null, low: fitted?.low ?? null, high: fitted?.high ?? null };
  });
  const fit = growth === null ? [] : [`Log-odds grow by ${growth.slope.toFixed(5)} a week (95 % interval ${growth.low.toFixed(5)} to ${growth.high.toFixed(5)}, ${String(growth.weeks)} weeks); ${growth.verdict}.`];
  return {
    growth, weeks,
    report: {
      id: "growthByWeek", title: "Growth of the AI share", rows, n: found.n, coverage: found.coverage, totalRows: rows.length, notes: [...found.notes, ...fit, "Unknown lines count as not AI. Quasi-binomial logistic regression; the interval is widened for weeks that resemble their neighbours."],
      columns: [
        { id: "week", title: "Week", unit: "week", metric: null }, { id: "ai", title: "AI lines", unit: "lines", metric: "agentLines" }, { id: "counted", title: "Counted lines", unit: "lines", metric: "countedLines" },
        { id: "share", title: "AI share", unit: "share", metric: "aiShare", numerator: "ai", denominator: "counted" }, { id: "fitted", title: "Fitted", unit: "share", metric: "doublingTime" }, { id: "low", title: "Band from", unit: "share", metric: "doublingTime" }, { id: "high", title: "Band to", unit: "share", metric: "doublingTime" },
      ],
    },
  };
}
