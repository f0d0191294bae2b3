import { expect, it } from "vitest";
import { countedQuantile } from "./countedQuantile";
import { difference } from "./difference";
import { stratifiedDifferenceOfShares, stratifiedRatio } from "./mantelHaenszel";
import { proportion } from "./proportion";
import { stratifiedDifference } from "./stratifiedDifference";

const given = (x: number, n: number) => {
  const found = proportion(x, n);
  if (found === null) throw new Error("too few");
  return found;
};

it("Wilson's interval as in Newcombe's table I, method 3", () => {
  expect(given(81, 263)).toMatchObject({ low: expect.closeTo(0.2553, 4) as number, high: expect.closeTo(0.3662, 4) as number });
  expect(given(15, 148)).toMatchObject({ low: expect.closeTo(0.0624, 4) as number, high: expect.closeTo(0.1605, 4) as number });
  expect(given(0, 20)).toMatchObject({ low: 0, high: expect.closeTo(0.1611, 4) as number });
  expect(proportion(3, 9)).toBeNull();
});

// Newcombe (1998), Interval estimation for the difference between independent proportions, table II, method 10.
it.each([[56, 70, 48, 80, 0.0524, 0.3339], [5, 56, 0, 29, -0.0381, 0.1926], [10, 10, 0, 20, 0.6791, 1]])("difference of %i of %i and %i of %i", (x1, n1, x2, n2, low, high) => {
  const found = difference(given(x1, n1), given(x2, n2));
  expect(found.low).toBeCloseTo(low, 4);
  expect(found.high).toBeCloseTo(high, 4);
});

/** BCG vaccine against tuberculosis (Colditz et al. 1994): dat.bcg of metafor, cases and healthy in both groups. */
const bcg = [[4, 119, 11, 128], [6, 300, 29, 274], [3, 228, 11, 209], [62, 13536, 248, 12619], [33, 5036, 47, 5761], [180, 1361, 372, 1079], [8, 2537, 10, 619], [505, 87886, 499, 87892], [29, 7470, 45, 7232], [17, 1699, 65, 1600], [186, 50448, 141, 27197], [5, 2493, 3, 2338], [27, 16886, 29, 17825]] as const;
const strata = bcg.map(([a, b, c, d]) => ({ oneX: a, oneN: a + b, otherX: c, otherN: c + d }));

it("Mantel–Haenszel risk ratio as rma.mh(measure = \"RR\") of metafor prints it for dat.bcg: 0.6353 (0.5881, 0.6862)", () => {
  const found = stratifiedRatio(strata);
  expect(found?.value).toBeCloseTo(0.6353, 4);
  expect(found?.low).toBeCloseTo(0.5881, 4);
  expect(found?.high).toBeCloseTo(0.6862, 4);
  expect(found?.strata).toBe(13);
});

it("risk difference by hand, and of one stratum the plain one with its binomial error", () => {
  expect(stratifiedDifferenceOfShares([{ oneX: 10, oneN: 100, otherX: 5, otherN: 100 }, { oneX: 4, oneN: 20, otherX: 9, otherN: 60 }])?.value).toBeCloseTo(0.05, 10);
  const one = stratifiedDifferenceOfShares([{ oneX: 30, oneN: 1000, otherX: 20, otherN: 1000 }, { oneX: 1, oneN: 5, otherX: 0, otherN: 0 }]);
  expect(one).toMatchObject({ value: expect.closeTo(0.01, 10) as number, strata: 1 });
  expect(one?.high).toBeCloseTo(0.01 + 1.96 * Math.sqrt((0.03 * 0.97 + 0.02 * 0.98) / 1000), 3);
  expect(stratifiedDifferenceOfShares([{ oneX: 1, oneN: 5, otherX: 0, otherN: 0 }])).toBeNull();
});

it("mix does not decide: opposite sums, no difference within", () => {
  const found = stratifiedDifferenceOfShares([{ oneX: 90, oneN: 900, otherX: 10, otherN: 100 }, { oneX: 2, oneN: 100, otherX: 18, otherN: 900 }]);
  expect(found?.value).toBeCloseTo(0, 10);
});

it("ratios of sums, by hand", () => {
  const each = (ratio: number) => ({ ratio, error: 0.01, n: 500 });
  const found = stratifiedDifference([{ one: each(0.1), other: each(0.08) }, { one: each(0.06), other: each(0.06) }]);
  expect(found?.value).toBeCloseTo(0.01, 10);
  expect(found?.high).toBeCloseTo(0.0296, 10);
  expect(stratifiedDifference([])).toBeNull();
});

it("quantiles of counted values", () => {
  const values = Array.from({ length: 100 }, (_, at) => ({ value: 100 - at, count: 1 }));
  expect(countedQuantile(values, 0.5)).toEqual({ value: 50, low: 41, high: 60, n: 100 });
  expect(countedQuantile(values, 0.9)?.value).toBe(90);
  expect(countedQuantile(values.slice(0, 9), 0.5)).toBeNull();
});
