import { expect, it } from "vitest";
import { seededRandom } from "../seededRandom";
import { growthOfShare, type ShareWeek } from "./growthOfShare";
import { quasiBinomial } from "./quasiBinomial";
import { slopeAtRelease } from "./slopeAtRelease";
import { studentQuantile } from "./studentQuantile";

// Bliss (1935), beetle mortality. Dobson and Barnett, table 7.4: −60.717 (5.181), 34.270 (2.912); R's glm(family = quasibinomial) gives a dispersion of 1.671.
it("the beetles", () => {
  const dose = [1.6907, 1.7242, 1.7552, 1.7842, 1.8113, 1.8369, 1.861, 1.8839];
  const [n, dead] = [[59, 60, 62, 56, 63, 59, 62, 60], [6, 13, 18, 28, 52, 53, 61, 60]];
  const fit = quasiBinomial(dose.map((x, at) => ({ x: dead[at] ?? 0, n: n[at] ?? 0, by: [1, x] })));
  expect(fit?.coefficients[0]).toBeCloseTo(-60.717, 3);
  expect(fit?.coefficients[1]).toBeCloseTo(34.27, 3);
  expect(Math.sqrt(fit?.covariance[0]?.[0] ?? 0)).toBeCloseTo(5.181, 3);
  expect(Math.sqrt(fit?.covariance[1]?.[1] ?? 0)).toBeCloseTo(2.912, 3);
  expect(fit?.dispersion).toBeCloseTo(1.671, 3);
});

it("Student's quantiles as in tables", () => {
  for (const [freedom, value] of [[10, 2.228], [30, 2.042], [50, 2.009]] as const) expect(studentQuantile(freedom)).toBeCloseTo(value, 3);
});

const logistic = (value: number) => 1 / (1 + Math.exp(-value));
/** Weeks whose share follows `logit`, with noise of a week's own and the binomial's left out. */
function weeksOf(logit: (at: number) => number, noise: () => number, count = 52): ShareWeek[] {
  return Array.from({ length: count }, (_, at) => ({ at, counted: 4_000, ai: Math.round(4_000 * logistic(logit(at) + 0.12 * noise())) }));
}

it("finds a doubling time, and says where there is none", () => {
  const quiet = growthOfShare(weeksOf((at) => -1 + at * Math.LN2 / 19, () => 0));
  expect(quiet?.doubling?.value).toBeCloseTo(19, 1);
  expect(quiet?.verdict).toBe("steady");
  expect(growthOfShare(weeksOf(() => 0.4, seededRandom(3).normal))?.verdict).toBe("no slope");
  expect(growthOfShare(weeksOf((at) => -2 + 3 * Math.sin(at / 33), seededRandom(4).normal))?.verdict).toBe("curved");
  expect(growthOfShare(weeksOf(() => 0, () => 0, 11))).toBeNull();
  expect(growthOfShare(weeksOf(() => -99, () => 0))).toBeNull();
});

it("its interval covers the slope in about 95 of 100, also where weeks resemble their neighbours", () => {
  const slope = Math.LN2 / 19;
  for (const memory of [0, 0.5]) {
    let covered = 0;
    for (let run = 0; run < 300; run++) {
      const random = seededRandom(run + 1);
      let last = random.normal();
      const found = growthOfShare(weeksOf((at) => -1 + slope * at, () => (last = memory * last + Math.sqrt(1 - memory ** 2) * random.normal())));
      if (found !== null && found.low <= slope && slope <= found.high) covered++;
    }
    expect(covered / 300).toBeGreaterThan(memory === 0 ? 0.92 : 0.88);
    expect(covered / 300).toBeLessThan(0.985);
  }
});

it("the slope before and after a release", () => {
  const found = slopeAtRelease(weeksOf((at) => -1 + 0.02 * at + 0.02 * Math.max(0, at - 26), () => 0), 26);
  expect(found?.ratio).toBeCloseTo(2, 1);
  expect(found?.change.low).toBeGreaterThan(0);
  expect((found?.range?.low ?? 9) <= 2 && (found?.range?.high ?? 0) >= 2).toBe(true);
  expect(slopeAtRelease(weeksOf((at) => 0.02 * at, () => 0), 4)).toBeNull();
});
