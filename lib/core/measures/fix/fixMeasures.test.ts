import { describe, expect, it } from "vitest";
import { humanYears } from "./humanYears";
import { medianInterval } from "./medianInterval";
import { poissonRatio } from "./poissonRatio";
import { rateInterval } from "./rateInterval";
import { seededDraws } from "./seededDraws";
import { type FixCell, stratify } from "./stratify";

describe("the posterior of a rate", () => {
  // Half the quantiles of chi-square with 2n + 1 degrees of freedom: NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.4, tables of critical values.
  it.each([[10, 10.283, 35.479], [4, 2.7, 19.023], [14, 16.047, 45.722], [24, 31.555, 70.222], [49, 73.361, 128.422]])("%i fixes in a year", (n, low, high) => {
    const rate = rateInterval(n, 1);
    expect(rate?.low.toFixed(3)).toBe((low / 2).toFixed(3));
    expect(rate?.high.toFixed(3)).toBe((high / 2).toFixed(3));
    expect(rateInterval(n, 4)?.high).toBeCloseTo(high / 8, 3);
  });

  // Gelman and others, Bayesian Data Analysis, section 2.6: asthma, prior Gamma(3, 5), 3 deaths in 200,000 in one year: posterior Gamma(6, 7), mean 0.86; thirty deaths in ten years: Gamma(33, 25), mean 1.32.
  it("draws have the published means", () => {
    const { gamma } = seededDraws(7);
    const mean = (shape: number, rate: number) => Array.from({ length: 200_000 }, () => gamma(shape) / rate).reduce((sum, each) => sum + each, 0) / 200_000;
    expect(mean(6, 7)).toBeCloseTo(0.857, 2);
    expect(mean(33, 25)).toBeCloseTo(1.32, 2);
    expect(mean(0.5, 1)).toBeCloseTo(0.5, 2);
  });

  // The same: the rate is over 1 with probability 0.30 after one year, 0.93 after ten.
  it("draws have the published probabilities", () => {
    const { gamma } = seededDraws(11);
    const over = (shape: number, rate: number) => Array.from({ length: 200_000 }, () => gamma(shape) / rate).filter((each) => each > 1).length / 200_000;
    expect([over(6, 7), over(33, 25)].map((each) => each.toFixed(2))).toEqual(["0.30", "0.93"]);
  });

  it("is missing without time", () => { expect(rateInterval(3, 0)).toBeNull(); });
});

describe("human-years", () => {
  it("the published case: 800 fixes at 200 a year are four years", () => {
    expect(humanYears([{ aiFixes: 800, humanFixes: 200, years: 1 }])?.years).toBe(4);
  });

  it("adds up over strata, has an interval that is the same every time, and a single stratum's is that of the quantiles", () => {
    const strata = [{ aiFixes: 30, humanFixes: 20, years: 0.4 }, { aiFixes: 10, humanFixes: 40, years: 2 }, { aiFixes: 0, humanFixes: 0, years: 0 }];
    const found = humanYears(strata);
    expect(found?.years).toBeCloseTo(30 * 0.4 / 20 + 10 * 2 / 40, 12);
    expect(humanYears(strata)).toEqual(found);
    const one = humanYears([{ aiFixes: 100, humanFixes: 20, years: 1 }]);
    const rate = rateInterval(20, 1);
    expect(one?.low ?? 0).toBeCloseTo(100 / (rate?.high ?? 1), 0);
    expect(one?.high ?? 0).toBeCloseTo(100 / (rate?.low ?? 1), 0);
  });

  it("is missing where a stratum has no rate", () => { expect(humanYears([{ aiFixes: 1, humanFixes: 0, years: 1 }])).toBeNull(); });
});

it("AI fixes go to the narrowest group with ten of people's", () => {
  const cell = (repositoryId: number, size: FixCell["size"], humanFixes: number, aiFixes: number): FixCell => ({ repositoryId, size, humanFixes, weeks: humanFixes * 0.44, aiFixes });
  expect(stratify([cell(1, "s", 12, 5), cell(2, "s", 4, 7), cell(1, "l", 3, 2), cell(2, "l", 0, 1)])).toEqual([
    { size: "s", repositoryId: 1, humanFixes: 12, years: expect.closeTo(0.12), aiFixes: 5 }, { size: "s", repositoryId: null, humanFixes: 16, years: expect.closeTo(0.16), aiFixes: 7 }, { size: null, repositoryId: null, humanFixes: 19, years: expect.closeTo(0.19), aiFixes: 3 },
  ]);
  expect(stratify([cell(1, "s", 9, 5)])).toEqual([]);
});

describe("the median", () => {
  // Conover's table A3 and, for n = 10, the ranks 2 and 9 (97.9 %).
  it("with the ranks of the binomial", () => {
    expect(medianInterval([9, 1, 2, 3, 1, 4, 2, 5, 3, 1])).toEqual({ median: 2.5, low: 1, high: 5, n: 10 });
    expect(medianInterval([1, 2, 3, 4, 5, 6])).toEqual({ median: 3.5, low: 1, high: 6, n: 6 });
    expect(medianInterval([1, 2, 3])).toBeNull();
  });
});

describe("before and after", () => {
  it("is Poisson's where days scatter no more than that", () => {
    const found = poissonRatio(Array.from({ length: 30 }, () => 2), Array.from({ length: 30 }, () => 1));
    // exp(log ½ ± 1.96 · √(1/60 + 1/30)) by hand: √0.05 = 0.2236.
    expect([found?.ratio, found?.low, found?.high, found?.dispersion].map((each) => each?.toFixed(3))).toEqual(["0.500", "0.323", "0.775", "1.000"]);
  });

  it("is wider where they do", () => {
    const found = poissonRatio([90, 110, 60, 140], [10, 30, 5, 35]);
    // Before: mean 100, χ² 1 + 1 + 16 + 16 = 34; after: mean 20, χ² 5 + 5 + 11.25 + 11.25 = 32.5; 66.5 ÷ 6.
    expect(found?.dispersion).toBeCloseTo(66.5 / 6, 10);
    expect(found?.ratio).toBeCloseTo(0.2, 10);
    expect(found?.high).toBeCloseTo(0.2 * Math.exp(1.96 * Math.sqrt((66.5 / 6) * (1 / 400 + 1 / 80))), 10);
  });

  it("says nothing without days, and nothing of a ratio to 0", () => {
    expect(poissonRatio([], [1])).toBeNull();
    expect(poissonRatio([0, 0], [1])?.ratio).toBeNull();
    expect(poissonRatio([1], [0])?.ratio).toBe(0);
  });
});
