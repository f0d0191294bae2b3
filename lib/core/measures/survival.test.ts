import { describe, expect, it } from "vitest";
import { survivalCurve } from "./survival";

/**
 * Remission times in weeks under 6-mercaptopurine (Freireich et al., Blood 21 (1963) 699–716), the textbook example; estimates as printed in
 * Kleinbaum and Klein, Survival Analysis, chapter 2. Censored times are alive.
 */
const dead = [6, 6, 6, 7, 10, 13, 16, 22, 23];
const alive = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
const printed = [[6, 21, 3, 0.8571], [7, 17, 1, 0.8067], [10, 15, 1, 0.7529], [13, 12, 1, 0.6902], [16, 11, 1, 0.6275], [22, 7, 1, 0.5378], [23, 6, 1, 0.4482]];

describe("survivalCurve", () => {
  it("gives the printed estimates", () => {
    const curve = survivalCurve([...alive.map((days) => ({ days, lines: 1, dead: false })), ...dead.map((days) => ({ days, lines: 1, dead: true }))]);
    expect(curve.map(({ days, atRisk, deaths, survival }) => [days, atRisk, deaths, Math.round(survival * 10_000) / 10_000])).toEqual(printed);
  });

  it("counts lines, not rows", () => {
    expect(survivalCurve([{ days: 1, lines: 30, dead: true }, { days: 2, lines: 70, dead: false }])).toEqual([{ days: 1, atRisk: 100, deaths: 30, survival: 0.7 }]);
    expect(survivalCurve([])).toEqual([]);
    expect(survivalCurve([{ days: 2, lines: 7, dead: false }])).toEqual([]);
    expect(survivalCurve([{ days: 0, lines: 7, dead: true }]).map(({ survival }) => survival)).toEqual([0]);
  });
});
