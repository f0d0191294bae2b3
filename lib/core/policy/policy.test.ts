import { expect, it } from "vitest";
import { evaluatePolicy } from "./evaluatePolicy";
import type { GuardPolicy } from "./guardPolicy";
import { pathPattern } from "./pathPattern";
import { sayPolicy } from "./sayPolicy";

const policy: GuardPolicy = { measure: "rework", group: "ai", repositories: [], paths: "", comparison: "atMost", bound: 0.05, baselineWeeks: 2, windowWeeks: 1 };
const points = ([[1, 10], [1, 10], [2, 10], [0, 0], [1, 10]] as const).map(([x, n], at) => ({ week: `w${String(at)}`, x, n }));

it("own mean and so many points", () => {
  const found = evaluatePolicy(policy, points);
  expect(found.map(({ isKept }) => isKept)).toEqual([null, null, false, null, true]);
  expect(found[2]).toMatchObject({ value: 0.2, n: 10 });
  expect(found[2]?.bound).toBeCloseTo(0.15, 10);
  expect(found[4]?.bound).toBeCloseTo(0.25, 10);
});

it("a count of none, and a share that must be reached over a window", () => {
  expect(evaluatePolicy({ ...policy, measure: "unapproved", bound: 0, baselineWeeks: null }, points).map(({ isKept }) => isKept)).toEqual([false, false, false, true, false]);
  expect(evaluatePolicy({ ...policy, measure: "reviewCoverage", comparison: "atLeast", bound: 0.15, baselineWeeks: null, windowWeeks: 2 }, points).map(({ isKept }) => isKept)).toEqual([null, false, true, true, false]);
});

it("says itself", () => {
  expect(sayPolicy({ ...policy, baselineWeeks: 12 })).toBe("Rework within 21 days, by AI: at most its mean of 12 weeks before + 5 points");
  expect(sayPolicy({ ...policy, measure: "aiShare", paths: "payments/**", bound: 0.5, baselineWeeks: null })).toBe("AI share of counted lines in payments/**: at most 50\u202f%");
  expect(sayPolicy({ ...policy, measure: "unapproved", bound: 0, baselineWeeks: null })).toBe("Changes merged without another person’s approval, by AI: at most 0");
});

it.each([["payments/**", "payments/a/b.ts", true], ["payments/", "payments/b.ts", true], ["payments/**", "api/payments/b.ts", false], ["**/payments/*.ts", "api/payments/b.ts", true], ["**/payments/*.ts", "payments/b.ts", true], ["*.ts", "a/b.ts", false], ["a+b(c).ts", "a+b(c).ts", true], ["a?.ts", "ab.ts", true]])("%s and %s: %s", (glob, path, isIn) => {
  expect(new RegExp(pathPattern(glob)).test(path)).toBe(isIn);
});
