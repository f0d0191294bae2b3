import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/core/report/week";
import { prepareBurndown } from "./prepareBurndown";
import { prepareSurvival } from "./prepareSurvival";

const week = (at: number, part: object) => ({ week: addDays("2026-01-05", at * 7), complete: true, proven: 0, declared: 0, unknown: 0, human: 0, ...part });

describe("prepareBurndown", () => {
  it("keeps every week of a short time", () => {
    const model = prepareBurndown([week(0, { human: 30 }), week(1, { human: 30, declared: 10 })]);
    expect(model?.points.map(({ label, counted, aiPercent }) => [label, counted, aiPercent])).toEqual([["Week 2, to 11 Jan 2026", 30, 0], ["Week 3, to 18 Jan 2026", 40, 25]]);
    expect([model?.ticks.at(-1), model?.every]).toEqual([40, 1]);
  });
  it("thins a long time out from the newest week", () => {
    const model = prepareBurndown(Array.from({ length: 1_000 }, (_, at) => week(at, { unknown: at })));
    expect([model?.every, model?.points.length, model?.points.at(-1)?.at, model?.points.at(-2)?.at]).toEqual([7, 143, 999, 992]);
  });
  it("draws nothing of nothing", () => {
    expect(prepareBurndown([])).toBeNull();
    expect(prepareBurndown([week(0, {})])).toBeNull();
  });
});

describe("prepareSurvival", () => {
  const curve = { born: 1_000, seenDays: 40, points: [{ days: 3, atRisk: 1_000, deaths: 250, survival: 0.75 }, { days: 30, atRisk: 700, deaths: 140, survival: 0.6 }] };
  it("draws each as far as it is told and names the same values in the table", () => {
    const model = prepareSurvival([{ group: "ai", label: "AI", curve }, { group: "none", label: "people", curve: { ...curve, seenDays: 20, points: curve.points.slice(0, 1) } }]);
    expect(model?.maxDays).toBe(40);
    expect(model?.ages.map(({ days, percents }) => [days, ...percents])).toEqual([[7, 75, 75], [14, 75, 75], [21, 75, null], [30, 60, null]]);
    expect(model?.curves[0]?.steps.slice(0, 4)).toEqual([[0, 100], [1, 100], [2, 100], [3, 75]]);
    expect(model?.curves[1]?.steps.at(-1)).toEqual([20, 75]);
  });
  it("draws nothing of a week", () => expect(prepareSurvival([{ group: "ai", label: "AI", curve: { born: 300, seenDays: 5, points: [] } }])).toBeNull());
});
