import { isClean, type Series } from "./series";

/*
 * Question: how did output move in calendar time where nobody used agents yet?
 * Formula: y = αᵢ γₜ over clean weeks, fitted by maximum Poisson likelihood: γₜ = Σᵢ wᵢ y ÷ Σᵢ wᵢ αᵢ and αᵢ = Σₜ y ÷ Σₜ γₜ in turns until neither moves. γ is the
 * index of those who had not (yet) adopted, free of who happened to be among them in a week. `weights` say how often an engineer was drawn (1 for the data).
 * Leaves out: weeks from the first AI line on. A week that nobody is left for has the index NaN.
 * Example: one engineer with 2, 2, 4 and one with 1, 1, 2 give γ in the ratio 1 : 1 : 2.
 * Source: Wooldridge, Simple approaches to nonlinear difference-in-differences, The Econometrics Journal 26 (2023) C31–C66.
 */

/** Clean weeks in the form that the fit runs over: computed once, used by every resample. */
export interface CleanWeeks {
  readonly weeks: number;
  /** Of each engineer: places of clean active weeks, output there, and its sum. */
  readonly rows: readonly { readonly at: Int32Array; readonly y: Float64Array; readonly sum: number }[];
}

export function cleanWeeksOf(series: readonly Series[]): CleanWeeks {
  const rows = series.map((each) => {
    const at = [...each.y.keys()].filter((week) => isClean(each, week) && !Number.isNaN(each.y[week]));
    const y = Float64Array.from(at, (week) => each.y[week] ?? 0);
    return { at: Int32Array.from(at), y, sum: y.reduce((sum, value) => sum + value, 0) };
  });
  return { weeks: series[0]?.y.length ?? 0, rows };
}

/** Output by week of those who were drawn: the same in every turn. */
function outputOf({ rows, weeks }: CleanWeeks, weights: ArrayLike<number>): Float64Array {
  const output = new Float64Array(weeks);
  for (let engineer = 0; engineer < rows.length; engineer += 1) {
    const [row, weight] = [rows[engineer], weights[engineer] ?? 0];
    if (row === undefined || weight === 0) continue;
    const { at, y } = row;
    for (let place = 0; place < at.length; place += 1) { const week = at[place] ?? 0; output[week] = (output[week] ?? 0) + weight * (y[place] ?? 0); }
  }
  return output;
}

/** One turn: levels from the index, then the index from the levels. `below` is room to work in. Returns how far the index moved at most. */
function turn({ rows, weeks }: CleanWeeks, weights: ArrayLike<number>, output: Float64Array, index: Float64Array, below: Float64Array): number {
  below.fill(0);
  for (let engineer = 0; engineer < rows.length; engineer += 1) {
    const [row, weight] = [rows[engineer], weights[engineer] ?? 0];
    if (row === undefined || weight === 0) continue;
    const { at, sum } = row;
    let scale = 0;
    for (let place = 0; place < at.length; place += 1) scale += index[at[place] ?? 0] ?? 0;
    const level = (weight * sum) / scale;
    for (let place = 0; place < at.length; place += 1) { const week = at[place] ?? 0; below[week] = (below[week] ?? 0) + level; }
  }
  let moved = 0;
  for (let week = 0; week < weeks; week += 1) {
    // A week without any output keeps a speck, so that it can still be divided by.
    const next = Math.max((output[week] ?? 0) / (below[week] ?? 0), 1e-9);
    if (!Number.isNaN(next)) moved = Math.max(moved, Math.abs(next - (index[week] ?? 1)));
    index[week] = next;
  }
  return moved;
}

/** The index by week. `from` is where to begin, for resamples that lie close to the data. */
export function weekIndex(clean: CleanWeeks, weights: ArrayLike<number>, { from, turns = 60 }: { readonly from?: Float64Array; readonly turns?: number } = {}): Float64Array {
  const index = from === undefined ? new Float64Array(clean.weeks).fill(1) : from.map((value) => (Number.isNaN(value) ? 1 : value));
  const [output, below] = [outputOf(clean, weights), new Float64Array(clean.weeks)];
  for (let count = 0; count < turns; count += 1) if (turn(clean, weights, output, index, below) < 1e-7) break;
  return index;
}
