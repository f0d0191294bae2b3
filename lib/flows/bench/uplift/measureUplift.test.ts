import { describe, expect, it } from "vitest";
import { measureUplift } from "./measureUplift";
import { scenarios } from "./scenarios";

const [registered, none] = scenarios;
const options = { runs: 12, seed: 41, resamples: 60 };

// `npm run bench:uplift` is the whole of it: 300 organisations a scenario.
describe("a known truth is found", () => {
  it("registered scenario: grades 3 and 4 are right in the mean, naive ratios are not", () => {
    const { truth, tallies } = measureUplift(registered!, options);
    const of = (name: string) => tallies.find((tally) => tally.name === name)!;
    expect(truth).toBeCloseTo(1.3, 1);
    for (const grade of ["grade 3", "grade 4"]) {
      expect(Math.abs(of(grade).error)).toBeLessThan(0.05);
      expect(of(grade).coverage).toBeGreaterThanOrEqual(0.8);
    }
    for (const naive of ["AI weeks ÷ other weeks", "adopters ÷ others"]) expect(of(naive).error).toBeGreaterThan(0.1);
  }, 120_000);
  it("no effect: the page does not speak of a change", () => expect(measureUplift(none!, options).findings.change).toBeLessThanOrEqual(1), 120_000);
});
