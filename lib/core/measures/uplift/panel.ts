/*
 * Question: what is uplift measured on? (METRICS §3)
 * Formula: one row per engineer and complete ISO week. Values are lists over the weeks of the panel, with NaN where the engineer was not at work (no commit
 * authored, nothing landed) or where the week gives no value. `merged` counts pull requests, or changes where no forge is connected; `weighted` is Σ ln(1 + lines)
 * over them; `dose` is D, the AI share of the lines that the engineer wrote or initiated.
 * Leaves out: bots and agents as persons, the running week, lines of left-out files.
 * Example: an engineer who merged 2, 0 and 3 pull requests and was away in the second week has merged = [2, NaN, 3].
 */

/** Values of one engineer over the weeks of the panel. */
export type WeekValues = Float64Array;

export interface PanelEngineer {
  /** A number within the panel, never an identity. */
  readonly key: number;
  /** Teams the engineer belongs to at the end of the panel, with those above them. */
  readonly teams: readonly number[];
  /** Engineers are compared within a stratum. */
  readonly stratum: string;
  readonly merged: WeekValues;
  readonly weighted: WeekValues;
  readonly fixes: WeekValues;
  /** Geometric mean of the hours from first commit to landing. */
  readonly cycleHours: WeekValues;
  readonly dose: WeekValues;
}

export interface Panel {
  /** Mondays, without gaps. */
  readonly weeks: readonly string[];
  readonly engineers: readonly PanelEngineer[];
}
