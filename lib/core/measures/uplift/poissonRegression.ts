import { inverse, Matrix, solve } from "ml-matrix";
import { withinWeighted } from "./withinWeighted";

/*
 * Question: by what factor does a count differ where x is one higher, within units and periods?
 * Formula: E[y] = exp(xβ + αᵢ + γₜ), by iteratively reweighted least squares with both fixed effects taken out of response and columns at every step (Frisch–Waugh–Lovell).
 * Errors: of the model, H⁻¹; clustered by unit, G ÷ (G − 1) · H⁻¹ (Σ sᵢ sᵢ′) H⁻¹ with sᵢ the sum of a unit’s scores.
 * Leaves out: units and periods without any count, which say nothing about β.
 * Example: counts 18, 17, 15 / 20, 10, 20 / 25, 13, 12 by two factors of three levels: β of the second level of the column factor −0.4543, error 0.2022 (Dobson).
 * Source: Correia, Guimarães and Zylkin, Fast Poisson estimation with high-dimensional fixed effects, Stata Journal 20 (2020) 95–115; Liang and Zeger, Biometrika 73 (1986) 13–22.
 */

export interface PoissonRows {
  readonly y: Float64Array;
  readonly columns: readonly Float64Array[];
  /** Number of the unit and of the period of each row, from 0 without gaps. */
  readonly unit: Int32Array;
  readonly time: Int32Array;
}

export interface PoissonFit {
  readonly beta: readonly number[];
  readonly modelErrors: readonly number[];
  readonly clusteredErrors: readonly number[];
  readonly units: number;
}

interface State { readonly within: readonly Float64Array[]; readonly mean: Float64Array; readonly beta: readonly number[] }

/** `Σ weight · one · other` for every pair of columns. */
function crossed(columns: readonly Float64Array[], weights: Float64Array, others: readonly Float64Array[]): Matrix {
  return new Matrix(columns.map((one) => others.map((other) => {
    let sum = 0;
    for (let row = 0; row < weights.length; row += 1) sum += (weights[row] ?? 0) * (one[row] ?? 0) * (other[row] ?? 0);
    return sum;
  })));
}

/** Fixed effects are taken out of what the step before left: that differs from response and columns by fixed effects alone, and is nearly free of them already. */
function step({ y, columns, unit, time }: PoissonRows, { mean, within: known, beta: before }: State, tolerance: number): State {
  const working = mean.map((value, row) => Math.log(value) + ((y[row] ?? 0) - value) / value);
  const keys = [unit, time];
  const left = known.length === 0 ? Float64Array.from(working) : mean.map((value, row) => known.reduce((sum, column, index) => sum + (column[row] ?? 0) * (before[index] ?? 0), ((y[row] ?? 0) - value) / value));
  withinWeighted(left, mean, keys, { tolerance });
  const within = columns.map((column, index) => { const copy = Float64Array.from(known[index] ?? column); withinWeighted(copy, mean, keys, { tolerance }); return copy; });
  const beta = solve(crossed(within, mean, within), crossed(within, mean, [left])).to1DArray();
  const next = working.map((value, row) => {
    const fitted = within.reduce((sum, column, index) => sum + (column[row] ?? 0) * (beta[index] ?? 0), 0);
    return Math.exp(Math.min(30, value - ((left[row] ?? 0) - fitted)));
  });
  return { within, mean: next, beta };
}

function clusteredErrors(rows: PoissonRows, { within, mean }: State, bread: Matrix, units: number): number[] {
  const scores = within.map((column) => {
    const sums = new Float64Array(units);
    for (const [row, unit] of rows.unit.entries()) sums[unit] = (sums[unit] ?? 0) + (column[row] ?? 0) * ((rows.y[row] ?? 0) - (mean[row] ?? 0));
    return sums;
  });
  const ones = new Float64Array(units).fill(1);
  return bread.mmul(crossed(scores, ones, scores)).mmul(bread).mul(units / Math.max(1, units - 1)).diagonal().map(Math.sqrt);
}

/** Fits β; null where the columns cannot be told from the fixed effects. */
export function poissonRegression(rows: PoissonRows, { steps = 40, tolerance = 1e-8 } = {}): PoissonFit | null {
  const average = rows.y.reduce((sum, value) => sum + value, 0) / rows.y.length;
  if (!(average > 0)) return null;
  let state: State = { within: [], mean: rows.y.map((value) => (value + average) / 2), beta: [] };
  try {
    for (let count = 0; count < steps; count += 1) {
      const next = step(rows, state, tolerance);
      const moved = next.beta.reduce((most, value, index) => Math.max(most, Math.abs(value - (state.beta[index] ?? Infinity))), 0);
      state = next;
      if (moved < tolerance) break;
    }
    const { within } = step(rows, state, tolerance);
    const bread = inverse(crossed(within, state.mean, within));
    const units = new Set(rows.unit).size;
    return { beta: state.beta, modelErrors: bread.diagonal().map(Math.sqrt), clusteredErrors: clusteredErrors(rows, { ...state, within }, bread, units), units };
  } catch {
    // A singular matrix: nothing differs within units and periods.
    return null;
  }
}
