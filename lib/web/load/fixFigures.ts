import { type FixWeekCounts, prepareFixWeeks } from "@/lib/core/chart/prepareFixWeeks";
import { countTicks } from "@/lib/core/chart/countTicks";
import type { Filter } from "@/lib/core/report/filter";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatDayRange } from "@/lib/core/report/formatDayRange";
import { formatPercent } from "@/lib/core/report/formatPercent";
import { formatYears, formatYearsInterval } from "@/lib/core/report/formatYears";
import type { Headline } from "@/lib/core/report/headline";
import { type FixWindow, headlineFixShare } from "@/lib/core/report/headlineFixes";
import type { FigureText } from "@/lib/core/report/page/figureText";
import type { FixesPageModel, YearsModel, YearsRow } from "@/lib/core/report/page/fixesPageModel";
import type { Report } from "@/lib/core/report/report";
import type { FixWeekRow } from "@/lib/store/reports/fixesByWeek";
import type { HumanYearsOf } from "@/lib/store/reports/humanYears";
import { address } from "./address";

const ai = { text: "AI", tone: "ai" } as const;

/** Weeks of fixes that headlines compare. */
export interface FixWindows {
  readonly now: readonly FixWeekRow[];
  readonly before: readonly FixWeekRow[] | null;
  readonly beforePeriod: string;
}

const length = 12;

/** The last 12 complete weeks against 12 half a year earlier; without those, the 12 before; without those, alone (LOOK §4). */
export function fixWindows(rows: readonly FixWeekRow[]): FixWindows {
  const complete = rows.filter((row) => row.complete);
  const window = (to: number): readonly FixWeekRow[] | null => {
    const found = to - length < 0 ? [] : complete.slice(to - length, to);
    return found.some(({ fixes }) => fixes > 0) ? found : null;
  };
  const [halfYear, next] = [window(complete.length - 26), window(complete.length - length)];
  return { now: complete.slice(-length), before: halfYear ?? next, beforePeriod: halfYear === null ? `the ${String(length)} weeks before` : "half a year earlier" };
}

export const sumFixes = (rows: readonly FixWeekRow[]): FixWindow => ({ ai: rows.reduce((sum, row) => sum + row.ai, 0), fixes: rows.reduce((sum, row) => sum + row.fixes, 0) });

/** The list that adds up to a figure; null where the reader may not see all of it. */
export function fixesLink({ repositories }: { readonly repositories: readonly { readonly slug: string; readonly hasDetails: boolean }[] }, filter: Filter, n: number, more: Readonly<Record<string, string>> = {}): FigureText["rows"] {
  const chosen = filter.repositories.length === 0 ? repositories : repositories.filter(({ slug }) => filter.repositories.includes(slug));
  return n > 0 && chosen.length > 0 && chosen.every(({ hasDetails }) => hasDetails) ? { label: `Rows behind this (${formatCount(n)} fixes)`, href: address.withFilter("/fixes/list", filter, more) } : null;
}

/** Two lines by week. */
export function throughputOf(report: Report<FixWeekRow>, filter: Filter, rows: FigureText["rows"]): FixesPageModel["throughput"] {
  const { now, before, beforePeriod } = fixWindows(report.rows);
  const model = prepareFixWeeks(report.rows satisfies readonly FixWeekCounts[]);
  const [unknown, mixed, unsure] = (["unknown", "mixed", "unsure"] as const).map((kind) => report.rows.reduce((sum, row) => sum + row[kind], 0));
  const unseen = model?.isPeople === true ? (unknown ?? 0) + (mixed ?? 0) : (mixed ?? 0);
  const aside = unseen === 0 ? "" : ` ${formatCount(unseen)} of ${formatCount(report.n)} fixes have ${model?.isPeople === true ? "no known writer" : "mixed writers"} and are not drawn.`;
  return {
    model,
    figure: {
      id: "fixesByWeek", kicker: "Fix throughput", aside: "Fixes landed per week", headline: headlineFixShare(sumFixes(now), before && sumFixes(before), beforePeriod),
      sub: `Problems solved, by who wrote most of the lines. Line: four-week mean; dots: weeks.${aside}`,
      foot: [{ text: `A fix is a change that closes a bug or an incident, or is titled fix: or hotfix:, or is labelled so. Reverts, dependency bumps and back-ports are none. Open circles: the running week.${(unsure ?? 0) > 0 ? ` ${formatCount(unsure ?? 0)} go by a word in their title only.` : ""}` }],
      rows, csv: address.csv("fixesByWeek", filter),
    },
  };
}

const titles = {
  baseline: ["Own baseline", "people’s rate before their first AI mark, by size and repository"], effort: ["Active days", "median days of commits in a fix of people’s"], expert: ["Expert’s estimate", "fixes in a year of one engineer"],
} as const;

/** The three methods, drawn. */
export function yearsModel({ counted, expert }: HumanYearsOf): YearsModel {
  const rows = counted.methods.map(({ method, years, low, high, n, lacks }): YearsRow => ({
    id: method, title: titles[method][0], small: method === "expert" && expert !== null ? `${String(expert.fixesPerYear)} fixes a year, ${expert.expert}` : titles[method][1], value: years, low, high,
    said: years === null ? `not enough data: ${lacks ?? ""}`.replace("not enough data: nobody", "nobody") : `${formatYearsInterval(years, low, high)}${method === "expert" ? "" : ` n = ${formatCount(n)}`}`,
  }));
  return { rows, ticks: countTicks(Math.max(0.5, ...rows.flatMap(({ value, high }) => [value ?? 0, high ?? 0]))) };
}

function yearsHeadline({ counted, baseline }: HumanYearsOf): Headline {
  const found = counted.methods.flatMap(({ years }) => (years === null ? [] : [years]));
  const fixes = `${formatCount(baseline.keptFixes)} fixes by `;
  const [least, most] = [Math.min(...found), Math.max(...found)];
  if (baseline.aiFixes === 0) return [{ text: "No fixes by " }, ai, { text: " in this period to count in human-years" }];
  if (found.length === 0) return [{ text: `Not enough data yet to say what ${fixes}` }, ai, { text: " would have cost people" }];
  if (found.length === 1 || formatYears(least) === formatYears(most)) return [{ text: `${formatYears(least)} human-years for the ${fixes}` }, ai];
  return [{ text: `${found.length === 3 ? "Three" : "Two"} ways of counting give ${formatYears(least)} to ${formatYears(most)} human-years for the ${fixes}` }, ai];
}

/** Baseline, period and denominator in words. */
export function baselineWords({ baseline, counted, notOtherwise }: HumanYearsOf): string {
  const n = baseline.cells.reduce((sum, { humanFixes }) => sum + humanFixes, 0);
  const years = baseline.cells.reduce((sum, { weeks }) => sum + weeks, 0) / 44;
  const own = n === 0 || baseline.from === null || baseline.to === null ? "Nobody landed a fix before their first AI mark, so that there is no baseline." :
    `Baseline: ${formatCount(n)} fixes by ${formatCount(baseline.people)} ${baseline.people === 1 ? "person" : "people"} before their first AI mark, ${formatDayRange(baseline.from, baseline.to)}, in ${formatYears(years)} engineer-years (220 working days a year; a day without a commit belongs to what was committed next)${years === 0 ? "" : `: ${formatCount(n / years)} fixes a year`}.`;
  const days = counted.medianDays === null ? "" : ` Median ${String(counted.medianDays)} active ${counted.medianDays === 1 ? "day" : "days"} a fix; 220 make a year.`;
  const [first] = counted.methods;
  const less = notOtherwise === null || first?.discounted == null ? "" : ` Less the ${formatPercent(notOtherwise * 100)} that would not have been done otherwise: ${formatYears(first.discounted)}.`;
  return `${own}${days}${less}`;
}

/** Human-years by three methods. `more`: keys of the address that the CSV needs. */
export function yearsOf(found: HumanYearsOf, filter: Filter, aside: string, more: Readonly<Record<string, string>> = {}): FixesPageModel["years"] {
  const reverted = found.baseline.aiFixes - found.baseline.keptFixes;
  return {
    model: yearsModel(found),
    figure: {
      id: "humanYears", kicker: "Human-years", aside, headline: yearsHeadline(found), sub: `Bars: 95 % intervals. ${reverted === 0 ? "No AI fix was reverted." : `${formatCount(reverted)} AI ${reverted === 1 ? "fix was" : "fixes were"} reverted and ${reverted === 1 ? "is" : "are"} not counted.`}`,
      foot: [{ text: `${baselineWords(found)} None of the methods says that people would have made these fixes.` }], rows: null, csv: address.csv("humanYears", filter, more),
    },
  };
}
