import { inverse, Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../seededRandom";
import { poissonRegression } from "./poissonRegression";

// Dobson (1990), An Introduction to Generalized Linear Models, p. 93: a randomised controlled trial, the example of R's own `?glm`:
// counts ~ outcome + treatment, family = poisson() prints for outcome2 -4.543e-01 (2.022e-01) and for outcome3 -2.930e-01 (1.927e-01).
const counts = [18, 17, 15, 20, 10, 20, 25, 13, 12];
const outcome = [0, 1, 2, 0, 1, 2, 0, 1, 2];
const treatment = [0, 0, 0, 1, 1, 1, 2, 2, 2];
const dummy = (of: readonly number[], level: number) => Float64Array.from(of, (value) => (value === level ? 1 : 0));

it("the example of R's glm, with the other factor as fixed effects", () => {
  const fit = poissonRegression({ y: Float64Array.from(counts), columns: [dummy(outcome, 1), dummy(outcome, 2)], unit: Int32Array.from(treatment), time: new Int32Array(9) });
  expect(fit?.beta.map((value) => Number(value.toPrecision(4)))).toEqual([-0.4543, -0.293]);
  expect(fit?.modelErrors.map((value) => Number(value.toPrecision(4)))).toEqual([0.2022, 0.1927]);
});

/** The same by brute force: every fixed effect a column, Newton's steps on the whole matrix, and the sandwich from it. */
function bruteForce(y: readonly number[], columns: readonly (readonly number[])[], units: readonly number[]) {
  const x = new Matrix(columns.map((column) => [...column])).transpose();
  let beta = Matrix.zeros(columns.length, 1);
  for (let step = 0; step < 60; step += 1) {
    const mean = x.mmul(beta).to1DArray().map(Math.exp);
    const hessian = x.transpose().mmul(Matrix.diag(mean)).mmul(x);
    beta = beta.add(inverse(hessian).mmul(x.transpose()).mmul(Matrix.columnVector(y.map((value, row) => value - (mean[row] ?? 0)))).mul(step < 4 ? 0.5 : 1));
  }
  const mean = x.mmul(beta).to1DArray().map(Math.exp);
  const bread = inverse(x.transpose().mmul(Matrix.diag(mean)).mmul(x));
  const count = new Set(units).size;
  const scores = Array.from({ length: count }, (_, unit) => columns.map((column) => column.reduce((sum, value, row) => (units[row] === unit ? sum + value * ((y[row] ?? 0) - (mean[row] ?? 0)) : sum), 0)));
  const meat = scores.reduce((sum, score) => sum.add(Matrix.columnVector(score).mmul(Matrix.rowVector(score))), Matrix.zeros(columns.length, columns.length));
  const variance = bread.mmul(meat).mmul(bread).mul(count / (count - 1));
  return { beta: beta.to1DArray(), errors: variance.diagonal().map(Math.sqrt), model: bread.diagonal().map(Math.sqrt) };
}

describe("two kinds of fixed effects", () => {
  it("agree with dummies and Newton's method, errors of the model and clustered ones", () => {
    const random = seededRandom(7).uniform;
    const rows = Array.from({ length: 12 * 9 }, (_, row) => ({ unit: Math.floor(row / 9), time: row % 9, x: random(), z: random() < 0.4 ? 1 : 0 }));
    const y = rows.map(({ unit, time, x, z }) => Math.round((1 + unit * 0.4) * (1 + time * 0.1) * Math.exp(0.3 * z - 0.2 * x) * 4 * random()));
    const fixed = [...Array.from({ length: 12 }, (_, unit) => rows.map((row) => (row.unit === unit ? 1 : 0))), ...Array.from({ length: 8 }, (_, time) => rows.map((row) => (row.time === time + 1 ? 1 : 0)))];
    const whole = bruteForce(y, [rows.map(({ x }) => x), rows.map(({ z }) => z), ...fixed], rows.map(({ unit }) => unit));
    const fit = poissonRegression({ y: Float64Array.from(y), columns: [Float64Array.from(rows, ({ x }) => x), Float64Array.from(rows, ({ z }) => z)], unit: Int32Array.from(rows, ({ unit }) => unit), time: Int32Array.from(rows, ({ time }) => time) })!;
    for (const column of [0, 1]) {
      expect(fit.beta[column]).toBeCloseTo(whole.beta[column]!, 6);
      expect(fit.modelErrors[column]).toBeCloseTo(whole.model[column]!, 6);
      expect(fit.clusteredErrors[column]).toBeCloseTo(whole.errors[column]!, 6);
    }
  });
  it("what cannot be told from them has no fit", () => {
    expect(poissonRegression({ y: Float64Array.from([1, 2, 3, 4]), columns: [Float64Array.from([1, 1, 0, 0])], unit: Int32Array.from([0, 0, 1, 1]), time: Int32Array.from([0, 1, 0, 1]) })).toBeNull();
    expect(poissonRegression({ y: new Float64Array(4), columns: [Float64Array.from([1, 0, 0, 0])], unit: Int32Array.from([0, 0, 1, 1]), time: Int32Array.from([0, 1, 0, 1]) })).toBeNull();
  });
});
