import { adoptionOf, washInWeeks } from "./adoption";
import type { Panel, PanelEngineer, WeekValues } from "./panel";

/*
 * Question: which weeks of an engineer are before, and which are after adoption? (METRICS §3)
 * Formula: clean weeks are those until two weeks before the first AI line; of an adopter they are the window before. The window after begins four weeks (wash-in) after
 * adoption. Both hold active weeks only. An engineer without adoption has clean weeks alone: those are what adopters are compared with.
 * Leaves out: engineers with fewer than `leastWeeks` active weeks in a window that is asked for.
 * Example: active in weeks 0 … 29, first AI line and adoption in week 10: before 0 … 7, wash-in 10 … 13, after 14 … 29.
 */

export interface Series {
  readonly engineer: number;
  readonly teams: readonly number[];
  readonly stratum: string;
  /** Places of the first week that is not clean, and of adoption; Infinity where there is none. */
  readonly cleanUntil: number;
  readonly adopted: number;
  /** Output by week; NaN where not active. */
  readonly y: WeekValues;
}

/** Fewer active weeks on one side give no ratio. */
export const leastWeeks = 8;

export const isClean = ({ cleanUntil }: Series, week: number): boolean => week < cleanUntil;

export const isAfter = ({ adopted }: Series, week: number): boolean => week >= adopted + washInWeeks;

/** Active weeks of a window. */
export function weeksIn(series: Series, wanted: (series: Series, week: number) => boolean): number {
  return series.y.reduce((sum, value, week) => (!Number.isNaN(value) && wanted(series, week) ? sum + 1 : sum), 0);
}

/** An adopter with enough weeks on both sides. */
export const isMeasured = (series: Series): boolean => series.adopted !== Infinity && weeksIn(series, isClean) >= leastWeeks && weeksIn(series, isAfter) >= leastWeeks;

/** One measure of every engineer. */
export function seriesOf(panel: Panel, measure: (engineer: PanelEngineer) => WeekValues): Series[] {
  return panel.engineers.map((engineer) => ({ engineer: engineer.key, teams: engineer.teams, stratum: engineer.stratum, ...adoptionOf(engineer.dose), y: measure(engineer) }));
}
