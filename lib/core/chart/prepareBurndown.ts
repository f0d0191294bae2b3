import { formatDay } from "@/lib/core/report/formatDay";
import { addDays } from "@/lib/core/report/week";
import { countTicks } from "./countTicks";
import { isoWeek } from "./isoWeek";

const kinds = ["proven", "declared", "unknown", "human"] as const;

/** Lines alive at the end of a week. */
export interface AliveWeek {
  readonly week: string;
  readonly complete: boolean;
  readonly proven: number;
  readonly declared: number;
  readonly unknown: number;
  readonly human: number;
}

export interface BurndownPoint extends AliveWeek {
  /** `Week 46, to 15 Nov 2026`. */
  readonly label: string;
  /** Weeks from the first point. */
  readonly at: number;
  readonly counted: number;
  /** Printed percent; null where nothing is alive. */
  readonly aiPercent: number | null;
}

/** Counted lines alive, stacked in the order of everywhere. Chart, tooltip and table have the same points. */
export interface BurndownModel {
  readonly points: readonly BurndownPoint[];
  readonly firstMonday: string;
  readonly weeks: number;
  readonly ticks: readonly number[];
  /** Every so manieth week is a point, the newest among them. */
  readonly every: number;
}

const mostPoints = 160;

/** Thins many weeks out, counted back from the newest; null where no counted line was ever alive. */
export function prepareBurndown(rows: readonly AliveWeek[]): BurndownModel | null {
  const first = rows[0];
  if (first === undefined) return null;
  const every = Math.max(1, Math.ceil(rows.length / mostPoints));
  const points = rows.flatMap((row, at): BurndownPoint[] => {
    if ((rows.length - 1 - at) % every !== 0) return [];
    const counted = kinds.reduce((sum, kind) => sum + row[kind], 0);
    const { week, complete, proven, declared, unknown, human } = row;
    return [{ week, complete, proven, declared, unknown, human, at, counted, label: `Week ${String(isoWeek(week))}, to ${formatDay(addDays(week, 6))}`, aiPercent: counted === 0 ? null : ((proven + declared) / counted) * 100 }];
  });
  const largest = Math.max(...points.map(({ counted }) => counted));
  return largest === 0 ? null : { points, firstMonday: first.week, weeks: rows.length, ticks: countTicks(largest), every };
}
