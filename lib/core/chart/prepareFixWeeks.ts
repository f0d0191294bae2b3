import { formatDayRange } from "@/lib/core/report/formatDayRange";
import { countTicks } from "./countTicks";
import { addDays, isoWeek } from "./isoWeek";

/** Counts of one ISO week. */
export interface FixWeekCounts {
  readonly week: string;
  readonly complete: boolean;
  readonly ai: number;
  readonly human: number;
  readonly unknown: number;
  readonly mixed: number;
}

export interface FixWeekPoint extends FixWeekCounts {
  /** `week 46, 9–15 Nov 2026`. */
  readonly label: string;
  /** What the second line draws: people's, or all without AI evidence. */
  readonly other: number;
  /** Mean of the four weeks that end here; null for the running week and where there are no four. */
  readonly aiMean: number | null;
  readonly otherMean: number | null;
}

/** Two lines of fixes per week. */
export interface FixWeeksModel {
  readonly firstMonday: string;
  readonly points: readonly FixWeekPoint[];
  readonly ticks: readonly number[];
  /** The second line is people's; else of all without AI evidence. */
  readonly isPeople: boolean;
}

/** People are known to have landed at least this share of the fixes without AI evidence (DECISIONS 17). */
const knownPeople = 0.6;

const span = 4;

function meanAt(points: readonly FixWeekCounts[], at: number, of: (point: FixWeekCounts) => number): number | null {
  const weeks = points.slice(Math.max(0, at - span + 1), at + 1);
  return weeks.length < span || weeks.some(({ complete }) => !complete) ? null : weeks.reduce((sum, week) => sum + of(week), 0) / span;
}

/** Whether those without AI evidence may be called people. */
export function areFixesPeoples(rows: readonly Pick<FixWeekCounts, "human" | "unknown">[]): boolean {
  const [human, unknown] = [rows.reduce((sum, row) => sum + row.human, 0), rows.reduce((sum, row) => sum + row.unknown, 0)];
  return human > 0 && human / (human + unknown) >= knownPeople;
}

/** Null where no week has a fix. `rows` oldest first, without gaps. */
export function prepareFixWeeks(rows: readonly FixWeekCounts[]): FixWeeksModel | null {
  const [first] = rows;
  if (first === undefined) return null;
  const isPeople = areFixesPeoples(rows);
  const other = ({ human, unknown }: FixWeekCounts): number => (isPeople ? human : human + unknown);
  const points = rows.map((row, at) => ({
    ...row, label: `week ${String(isoWeek(row.week))}, ${formatDayRange(row.week, addDays(row.week, 6))}`, other: other(row), aiMean: meanAt(rows, at, ({ ai }) => ai), otherMean: meanAt(rows, at, other),
  }));
  return { firstMonday: first.week, points, ticks: countTicks(Math.max(1, ...points.map((point) => Math.max(point.ai, point.other)))), isPeople };
}
