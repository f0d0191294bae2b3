import { formatDay } from "@/lib/core/report/formatDay";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { Growth } from "@/lib/core/measures/growth/growthOfShare";
import type { GrowthModel } from "./growthModel";
import { daysBetween } from "./isoWeek";
import { monthTicks } from "./monthTicks";

export interface GrowthWeek {
  readonly week: string;
  readonly share: number | null;
}

const allTicks = [1, 2, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 98, 99];
const odds = [[1 / 3, "1 line in 3"], [1 / 2, "1 in 2"], [2 / 3, "2 in 3"]] as const;

/** The week in which the fitted line is at a share, by halving; null outside of the weeks. */
function crossing(growth: Growth, share: number, weeks: number): number | null {
  if ((growth.fitted(0).share < share) === (growth.fitted(weeks - 1).share < share)) return null;
  let [low, high] = [0, weeks - 1];
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2;
    if ((growth.fitted(middle).share < share) === (growth.fitted(low).share < share)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Points, scale and marks; null where nothing can be fitted. Weeks without counted lines have no point. */
export function prepareGrowth(rows: readonly GrowthWeek[], growth: Growth | null, releases: readonly { readonly label: string; readonly day: string }[]): GrowthModel | null {
  const first = rows[0]?.week;
  if (first === undefined || growth === null) return null;
  const atOf = (day: string) => daysBetween(first, day) / 7;
  const points = rows.flatMap(({ week, share }) => {
    if (share === null) return [];
    const fitted = growth.fitted(Math.round(atOf(week)));
    return [{ at: Math.round(atOf(week)), label: `Week of ${formatDay(week)}`, percent: share * 100, fitted: fitted.share * 100, low: fitted.low * 100, high: fitted.high * 100 }];
  });
  const weeks = (points.at(-1)?.at ?? 0) + 1;
  const shown = points.flatMap(({ percent, fitted }) => [percent, fitted]).filter((percent) => percent > 0 && percent < 100);
  const [lowest, highest] = [Math.min(...shown), Math.max(...shown)];
  const bottom = allTicks.findLast((tick) => tick <= Math.min(20, lowest)) ?? 1;
  const top = allTicks.find((tick) => tick >= Math.max(80, highest)) ?? 99;
  const isSteady = growth.verdict === "steady";
  const last = points.at(-1);
  return {
    points, weeks, scale: [bottom, top], ticks: allTicks.filter((tick) => tick >= bottom && tick <= top && (tick % 10 === 0 || bottom < 10 || top > 90)), months: monthTicks(first, weeks, weeks > 60 ? 3 : 1),
    releases: releases.map(({ label, day }) => ({ label, at: atOf(day) })).filter(({ at }) => at > 0 && at < weeks),
    rings: isSteady ? odds.flatMap(([share, label]) => { const at = crossing(growth, share, weeks); return at === null ? [] : [{ at, percent: share * 100, label }]; }) : [],
    isSteady, endLabel: last === undefined ? "" : `AI ${formatPercent(isSteady ? last.fitted : last.percent)}${isSteady ? " (fit)" : ""}`,
  };
}
