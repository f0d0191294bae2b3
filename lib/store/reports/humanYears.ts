import { type CountedHumanYears, countHumanYears } from "@/lib/core/measures/fix/countHumanYears";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { type FixEstimate, readFixEstimate } from "../fix/fixEstimates";
import { readFixSettings } from "../fix/fixSettings";
import { type FixBaseline, fixBaseline } from "./fixBaseline";

export type HumanYearsRow = Readonly<{ method: string; aiFixes: number; keptFixes: number; years: number | null; low: number | null; high: number | null; discounted: number | null; baselineFixes: number; baselineYears: number | null; baselineFrom: string | null; baselineTo: string | null }>;

export interface HumanYearsOf {
  readonly report: Report<HumanYearsRow>;
  readonly counted: CountedHumanYears;
  readonly baseline: FixBaseline;
  readonly expert: FixEstimate | null;
  readonly notOtherwise: number | null;
}

const years = (id: string, title: string, metric: ReportColumn["metric"] = "humanYears"): ReportColumn => ({ id, title, unit: "years", metric });
const columns: readonly ReportColumn[] = [
  { id: "method", title: "Method", unit: "text", metric: null }, { id: "aiFixes", title: "AI fixes", unit: "fixes", metric: "aiFixes" }, { id: "keptFixes", title: "Not reverted", unit: "fixes", metric: "aiFixes" },
  years("years", "Human-years"), years("low", "Interval from"), years("high", "Interval to"), years("discounted", "Less what would not have been done otherwise"),
  { id: "baselineFixes", title: "Fixes of people’s before", unit: "fixes", metric: "fixRate" }, years("baselineYears", "Engineer-years that went into them", "fixRate"), { id: "baselineFrom", title: "From", unit: "day", metric: null }, { id: "baselineTo", title: "To", unit: "day", metric: null },
];

/** The AI fixes of the period in human-years, by three methods; of a campaign over all of it. */
export async function humanYearsOf(db: Database, scope: VisibleScope, filter: Filter, now: Date, campaignId: number | null = null): Promise<HumanYearsOf> {
  const [baseline, settings, own, everybodys] = await Promise.all([fixBaseline(db, scope, filter, now, campaignId), readFixSettings(db), readFixEstimate(db, campaignId), readFixEstimate(db, null)]);
  const expert = own ?? everybodys;
  const counted = countHumanYears({ ...baseline, expert, notOtherwise: settings.notOtherwise });
  const spent = baseline.cells.reduce((sum, { weeks }) => sum + weeks, 0) / 44;
  const rows = counted.methods.map(({ method, years: value, low, high, discounted, n }): HumanYearsRow => ({
    method, aiFixes: baseline.aiFixes, keptFixes: baseline.keptFixes, years: value, low, high, discounted, baselineFixes: n, baselineYears: method === "baseline" ? spent : null,
    baselineFrom: method === "expert" ? null : baseline.from, baselineTo: method === "expert" ? null : baseline.to,
  }));
  const notes = ["Reverted fixes are not counted. None of the methods says that people would have made these fixes. Fixes a day scatter more than by chance alone, and the intervals do not know that."];
  return { counted, baseline, expert, notOtherwise: settings.notOtherwise, report: { id: "humanYears", title: "Human-years of the AI fixes", columns, rows, n: baseline.keptFixes, coverage: null, totalRows: rows.length, notes } };
}
