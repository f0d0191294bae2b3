import { inverse, Matrix } from "ml-matrix";

/*
 * Question: how do the log-odds of a share move with some variables, where the counts scatter more than a binomial's?
 * Formula: logistic regression by iteratively reweighted least squares; dispersion = Pearson's χ² ÷ (rows − coefficients); covariance = dispersion · (XᵀWX)⁻¹.
 * Leaves out: rows without a count.
 * Example: Bliss's beetles, see the test.
 * Source: McCullagh and Nelder, Generalized Linear Models, 2nd ed., §4.4 and §4.5; the test compares with Dobson and Barnett, An Introduction to Generalized Linear Models, §7.3.
 */

/** x of n, and what it depends on (the first variable is usually 1). */
export interface BinomialRow {
  readonly x: number;
  readonly n: number;
  readonly by: readonly number[];
}

export interface BinomialFit {
  readonly coefficients: readonly number[];
  /** Of a binomial: without the dispersion. */
  readonly covariance: readonly (readonly number[])[];
  readonly dispersion: number;
  readonly freedom: number;
  /** (observed − fitted) ÷ the binomial's standard deviation, by row. */
  readonly residuals: readonly number[];
}

const most = 50;
const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

/** Null where it does not converge: too few rows, or a share that is always 0 or 1. */
export function quasiBinomial(all: readonly BinomialRow[]): BinomialFit | null {
  const rows = all.filter(({ n }) => n > 0);
  const size = rows[0]?.by.length ?? 0;
  if (rows.length <= size) return null;
  let beta = Array.from({ length: size }, () => 0);
  const linear = (by: readonly number[]) => by.reduce((sum, value, at) => sum + value * (beta[at] ?? 0), 0);
  for (let round = 0; round < most; round++) {
    const information = Matrix.zeros(size, size);
    const score = Matrix.zeros(size, 1);
    for (const { x, n, by } of rows) {
      const p = logistic(linear(by));
      by.forEach((value, i) => {
        score.set(i, 0, score.get(i, 0) + value * (x - n * p));
        by.forEach((other, j) => information.set(i, j, information.get(i, j) + value * other * n * p * (1 - p)));
      });
    }
    if (!information.to1DArray().every(Number.isFinite) || Math.abs(information.get(0, 0)) < 1e-12) return null;
    let bread: Matrix;
    try {
      bread = inverse(information);
    } catch {
      return null;
    }
    const step = bread.mmul(score).to1DArray();
    beta = beta.map((value, at) => value + (step[at] ?? 0));
    if (!beta.every(Number.isFinite)) return null;
    if (step.every((value, at) => Math.abs(value) <= 1e-10 * (1 + Math.abs(beta[at] ?? 0)))) {
      const residuals = rows.map(({ x, n, by }) => { const p = logistic(linear(by)); return (x - n * p) / Math.sqrt(n * p * (1 - p)); });
      const freedom = rows.length - size;
      return { coefficients: beta, covariance: bread.to2DArray(), dispersion: residuals.reduce((sum, r) => sum + r * r, 0) / freedom, freedom, residuals };
    }
  }
  return null;
}
