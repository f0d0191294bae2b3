import { describe, expect, it } from "vitest";
import { cohortSurvival, survivalAt } from "./cohortSurvival";
import { ownersOfHalf } from "./ownersOfHalf";
import { reworkInterval } from "./reworkInterval";

describe("reworkInterval", () => {
  const sums = { changes: 10, n: 1_000, x: 100, xx: 2_000, nx: 10_000, nn: 100_000 };
  it("is the ratio of sums with the spread between changes", () => {
    const found = reworkInterval(sums);
    expect(found?.share).toBe(0.1);
    expect(found?.low).toBeCloseTo(0.1 - 1.96 * (Math.sqrt((10 / 9) * 1_000) / 1_000), 6);
    expect(found?.high).toBeCloseTo(0.1 + 1.96 * (Math.sqrt((10 / 9) * 1_000) / 1_000), 6);
  });
  it("is no number of too little", () => {
    expect(reworkInterval({ ...sums, changes: 9 })).toBeNull();
    expect(reworkInterval({ ...sums, n: 199 })).toBeNull();
  });
});

describe("ownersOfHalf", () => {
  it("counts, largest first", () => {
    expect(ownersOfHalf([20, 50, 30, 20])).toEqual({ half: 2, all: 4 });
    expect(ownersOfHalf([60, 20, 20, 20])).toEqual({ half: 1, all: 4 });
    expect(ownersOfHalf([1, 1, 1])).toEqual({ half: 2, all: 3 });
    expect(ownersOfHalf([0])).toEqual({ half: 0, all: 0 });
  });
});

describe("cohortSurvival", () => {
  // By hand: at day 3 all 1,200 are at risk, 300 end: 3/4. The 1,000 - 300 of the old cohort are seen at day 20: 140 end: 3/4 × (1 − 140/700).
  const cohorts = [{ age: 40, born: 1_000, ended: 440 }, { age: 5, born: 200, ended: 0 }];
  const ends = new Map([[3, 300], [20, 140]]);
  it("goes down where lines ended and takes the young out when they are not seen any more", () => {
    const curve = cohortSurvival(cohorts, ends);
    expect(curve?.points.map(({ days, atRisk, survival }) => [days, atRisk, Math.round(survival * 1e6) / 1e6])).toEqual([[3, 1_200, 0.75], [20, 700, 0.6]]);
    expect(curve?.seenDays).toBe(40);
    if (curve === null) throw new Error("no curve");
    expect([2, 3, 30, 40, 41].map((days) => survivalAt(curve, days)?.toFixed(2) ?? null)).toEqual(["1.00", "0.75", "0.60", "0.60", null]);
  });
  it("does not go where only a handful is old enough", () => {
    const few = cohortSurvival([{ age: 900, born: 100, ended: 100 }, { age: 10, born: 9_900, ended: 0 }], new Map([[800, 100]]));
    expect(few?.seenDays).toBe(10);
    expect(few?.points).toEqual([]);
    expect(cohortSurvival([{ age: 900, born: 199, ended: 0 }], new Map())).toBeNull();
  });
});
