import type { ModelRelease } from "@/lib/core/attribution/modelReleases";
import { daysBetween } from "@/lib/core/chart/isoWeek";
import { slopeAtRelease } from "@/lib/core/measures/growth/slopeAtRelease";
import type { Filter } from "@/lib/core/report/filter";
import type { Report } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { readReleases } from "../loop/readReleases";
import { agentLinesByWeek } from "./agentLinesByWeek";
import { growthByWeek } from "./growthByWeek";
import { keptAnswers } from "./keptAnswers";

export type ReleaseSlopeRow = Readonly<{ model: string; released: string; source: string; before: number; after: number; ratio: number | null; rangeLow: number | null; rangeHigh: number | null; change: number; low: number; high: number }>;

async function askSlopesAtReleases(db: Database, scope: VisibleScope, filter: Filter, now: Date, releases: readonly ModelRelease[]): Promise<Report<ReleaseSlopeRow>> {
  const { report, weeks } = await growthByWeek(db, scope, filter, now);
  const used = new Set((await agentLinesByWeek(db, scope, filter, now)).map(({ model }) => model));
  const first = report.rows[0]?.week;
  const rows = first === undefined ? [] : releases.filter(({ id }) => used.has(id)).flatMap(({ id, date, source }): ReleaseSlopeRow[] => {
    const found = slopeAtRelease(weeks, daysBetween(first, date) / 7);
    if (found === null) return [];
    const { before, after, ratio, range, change } = found;
    return [{ model: id, released: date, source, before, after, ratio, rangeLow: range?.low ?? null, rangeHigh: range?.high ?? null, change: change.value, low: change.low, high: change.high }];
  });
  return {
    id: "slopesAtReleases", title: "Pace before and after releases", rows, n: report.n, coverage: report.coverage, totalRows: rows.length, notes: ["Slopes are of the log-odds a week. Timing, not cause: much else happens in the same weeks. The range is that of the ratio over breakpoints six weeks either side."],
    columns: [
      { id: "model", title: "Model", unit: "text", metric: null }, { id: "released", title: "Released, as reported", unit: "day", metric: null }, { id: "source", title: "Source of the day", unit: "text", metric: null },
      ...([["before", "Slope before"], ["after", "Slope after"], ["ratio", "After ÷ before"], ["rangeLow", "Lowest over breakpoints"], ["rangeHigh", "Highest over breakpoints"], ["change", "Change of the slope"], ["low", "Interval from"], ["high", "Interval to"]] as const)
        .map(([id, title]) => ({ id, title, unit: "points" as const, metric: "doublingTime" as const })),
    ],
  };
}

const keep = keptAnswers.keeper<Report<ReleaseSlopeRow>>();

/** The pace of the AI share before and after each release of a model that is named on lines of the period. Timing, not cause. */
export async function slopesAtReleases(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<ReleaseSlopeRow>> {
  const releases = await readReleases(db);
  return await keep(db, scope, filter, now, () => askSlopesAtReleases(db, scope, filter, now, releases), releases);
}
