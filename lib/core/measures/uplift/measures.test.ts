import { describe, expect, it } from "vitest";
import { adoptionOf } from "./adoption";
import { climbLadder } from "./climbLadder";
import { dispersion } from "./dispersion";
import { doseBefore } from "./doseResponse";
import { jointTest } from "./jointTest";
import { logInterval } from "./logInterval";
import { poolTeams, varianceBetween } from "./poolTeams";
import { pulseSummary } from "./pulseSummary";
import { ratioInDifferences } from "./ratioInDifferences";
import type { Series } from "./series";
import { simultaneousBand } from "./simultaneousBand";
import { sizeCap, sizeWeight } from "./sizeWeight";
import { spreadOfRatios } from "./spreadOfRatios";
import { volumeIndex } from "./volumeIndex";
import { cleanWeeksOf, weekIndex } from "./weekIndex";
import { withinEngineer } from "./withinEngineer";

const list = (...values: readonly number[]) => Float64Array.from(values);
const near = (value: number, digits = 3): unknown => expect.closeTo(value, digits);
const series = (y: readonly number[], adopted = Infinity, more: Partial<Series> = {}): Series => ({ engineer: 0, teams: [], stratum: "", cleanUntil: Math.max(0, adopted - 2), adopted, y: list(...y), ...more });
const weeks = (before: number, after: number, count = 30, at = 10) => Array.from({ length: count }, (_, week) => (week < at ? before : after));

describe("adoption", () => {
  it.each([
    ["the example of the file", [0, 0, 0, 0.2, NaN, 0, 0, 0.4, 0.5, NaN, 0, 0.9], 1, 7],
    ["two of four are not enough", [0, 0, 0.5, 0, 0, 0.5, 0, 0], 0, Infinity],
    ["nobody", [0, 0, NaN, 0], Infinity, Infinity],
    ["fewer than four weeks are left", [0, 0, 0, 0, 1, 1, 1], 2, Infinity],
    ["from the start", [0.1, 0.2, 0.3, 0.1], 0, 0],
  ])("%s", (_, dose, cleanUntil, adopted) => expect(adoptionOf(list(...dose))).toEqual({ cleanUntil, adopted }));
});

describe("examples of the files", () => {
  it("size", () => {
    const cap = sizeCap(Array.from({ length: 100 }, (_, index) => ({ lines: index + 1, units: 1 })));
    expect([cap, sizeWeight(0, cap), sizeWeight(9, cap), sizeWeight(40_000, cap), sizeCap([]), sizeCap([{ lines: 1, units: 19 }, { lines: 21, units: 2 }])]).toEqual([near(95.05), 0, near(2.303), near(4.565), 0, 21]);
  });
  it("dispersion", () => expect(dispersion([series([1, 3])])).toBe(1));
  it("index of those without agents", () => {
    const index = weekIndex(cleanWeeksOf([series([2, 2, 4]), series([1, 1, 2])]), [1, 1]);
    expect([(index[1] ?? 0) / (index[0] ?? 1), (index[2] ?? 0) / (index[0] ?? 1)]).toEqual([near(1), near(2)]);
  });
  it("interval", () => expect(logInterval(0.262, 0.05, 30, 30)).toMatchObject({ ratio: near(1.2995), low: near(1.1732), high: near(1.4395) }));
  it("joint test", () => expect(jointTest([2], [list(1)])).toEqual({ statistic: near(4), degrees: 1, p: near(0.0455, 4) }));
  it("band of one point and of many", () => {
    const unit = (place: number) => Float64Array.from({ length: 400 }, (_, index) => (index % 37 === place ? 1 : 0));
    expect(simultaneousBand([Float64Array.from({ length: 400 }, () => 1)])).toBeCloseTo(1.96, 0);
    expect(simultaneousBand(Array.from({ length: 37 }, (_, place) => unit(place)))).toBeGreaterThan(2.5);
  });
  it("volume", () => {
    const of = (lines: number, aiLines: number) => Array.from({ length: 13 }, (_, index) => ({ week: `${lines} ${index}`, lines, aiLines, engineers: 10 }));
    expect(volumeIndex([...of(4_000, 0), ...of(6_000, 4_500)]).map(({ volume, share, human }) => [volume, share, human])).toEqual([[1, 0, 1], [1.5, 0.75, near(0.375)]]);
    expect(volumeIndex([])).toEqual([]);
  });
  it("pulse", () => {
    const answers = [1, 1, 1.5, 2, 4].map((times) => ({ times, otherwiseShare: null }));
    expect(pulseSummary(answers, 20)).toEqual({ n: 5, asked: 20, rate: 0.25, median: 1.5, low: 1, high: 2, mean: near(1.644), otherwise: null });
    expect(pulseSummary(answers.slice(1), 20)).toBeNull();
  });
  it("dose before", () => expect(doseBefore(list(0, 0, 1, 1, 0.2))).toEqual([NaN, NaN, NaN, NaN, 0.5]));
});

describe("pooling", () => {
  const estimate = (log: number, error: number, n = 8) => logInterval(log, error, n, n);
  it("draws teams towards the organisation, the more the less they differ", () => {
    const teams = [estimate(0.4, 0.1), estimate(0, 0.1), estimate(0.2, 0.1)];
    expect(varianceBetween(teams)).toBeCloseTo(0.03, 10);
    const [first] = poolTeams(teams, estimate(0.2, 0.05, 60));
    expect(Math.log(first!.ratio)).toBeCloseTo(0.2 + 0.75 * 0.2, 10);
    expect(poolTeams([estimate(0.21, 0.1), estimate(0.2, 0.1)], estimate(0.2, 0.05, 60)).map((team) => team?.ratio)).toEqual([near(Math.exp(0.2)), near(Math.exp(0.2))]);
  });
  it("fewer than eight have no figure", () => expect(poolTeams([estimate(0.4, 0.1, 7), null], estimate(0.2, 0.05))).toEqual([null, null]));
});

describe("spread", () => {
  it("joins classes of fewer than five", () => {
    const logs = [[0.6, 3], [0.7, 4], [0.9, 9], [1.1, 7], [1.3, 2]].flatMap(([ratio = 1, count = 0]) => Array.from({ length: count }, () => Math.log(ratio)));
    const { classes, quarters } = spreadOfRatios(logs)!;
    expect(classes.map(({ from, to, engineers }) => [from, to, engineers])).toEqual([[null, 0.8, 7], [0.8, 1, 9], [1, null, 9]]);
    expect(classes.reduce((sum, { logSum }) => sum + logSum, 0)).toBeCloseTo(logs.reduce((sum, log) => sum + log, 0), 10);
    expect(quarters?.middle).toBeCloseTo(0.9, 6);
  });
  it("is not shown of nine", () => expect(spreadOfRatios(Array.from({ length: 9 }, () => 0))).toBeNull());
});

describe("grades", () => {
  const adopters = Array.from({ length: 24 }, (_, index) => series(weeks(2, 3, 30, 10 + (index % 3)), 10 + (index % 3)));
  const others = Array.from({ length: 12 }, () => series(weeks(2, 2.2)));
  it("grade 2 keeps the calendar, grade 3 divides it out", () => {
    expect(withinEngineer(adopters)?.mean.ratio).toBeCloseTo(1.5, 1);
    const found = ratioInDifferences([...adopters, ...others], [[0, 1, 2, 3], [24, 25]]);
    expect([found?.all.n, found?.controls, found?.groups[1]]).toEqual([24, 12, null]);
    expect(found?.all.ratio).toBeCloseTo(3 / 2.2, 1);
    expect(found?.groups[0]?.n).toBe(4);
  });
  it("the same data gives the same interval", () => expect(ratioInDifferences([...adopters, ...others])).toEqual(ratioInDifferences([...adopters, ...others])));
  it("nobody to compare with: grade 2, and what is missing", () => {
    const ladder = climbLadder(withinEngineer(adopters), ratioInDifferences(adopters), null);
    expect([ladder.shown?.grade, ladder.rungs[1]?.lacks]).toEqual([2, "needs 10 engineers without agents to compare with, has 0"]);
  });
  it("too few adopters: nothing, and what is missing", () => {
    const few = adopters.slice(0, 4);
    const ladder = climbLadder(withinEngineer(few), ratioInDifferences([...few, ...others]), null);
    expect([ladder.shown, ladder.rungs[0]?.lacks]).toEqual([null, "needs 20 adopters with 8 active weeks before and after, has 4"]);
  });
});
