import { expect, it } from "vitest";
import { addDays } from "@/lib/core/report/week";
import { headlineGuard } from "@/lib/core/report/headlineGuard";
import { headlineText } from "@/lib/core/report/headlineText";
import { prepareGuardCell } from "@/lib/core/chart/prepareGuardCell";
import { compareGuard } from "./compareGuard";
import type { ChangeCell, GuardCells, LineCell } from "./guardCells";
import { type GuardId, guardMeasures } from "./guardMeasure";

const weeks = Array.from({ length: 26 }, (_, at) => addDays("2026-05-04", 7 * at));
const of = (id: GuardId) => { const found = guardMeasures.find((measure) => measure.id === id); if (found === undefined) throw new Error(id); return found; };
const nothing: GuardCells = { changes: [], lines: [], values: [], heads: new Map([[1, addDays("2026-05-04", 7 * 26 - 1)], [2, addDays("2026-05-04", 7 * 20 - 1)]]), weeks };
const cell = (week: number, group: ChangeCell["group"], n: number, x: number, repository = 1): ChangeCell => ({ repository, week: weeks[week] ?? "", group, measure: "revertRate", n, x });

it("only cohorts that are old enough, each repository by its own newest change", () => {
  // The head is the last day of week 25: weeks 0 to 20 ended 30 days before it or more; in the second repository, read to week 19, weeks 0 to 14.
  const changes = weeks.flatMap((_, at) => [cell(at, "ai", 10, 1), cell(at, "human", 10, 0), cell(at, "ai", 1, 0, 2)]);
  const found = compareGuard({ ...nothing, changes }, of("revertRate"));
  expect(found.window).toEqual({ from: weeks[9], to: weeks[20] });
  expect(found.counts).toEqual({ ai: 12 * 10 + 6, none: 120, human: 120, unknown: 0 });
  expect(found.now.ai).toMatchObject({ value: 12 / 126, n: 126, x: 12 });
  expect(found.before.ai).toMatchObject({ n: 9 * 11 });
  expect(found.isPeople).toBe(true);
  expect(found.series.length).toBe(21);
});

it("others are called people only where people are 60 % of them, and the mark is an arrow only where the interval excludes 0", () => {
  const [many, few] = [[cell(10, "ai", 400, 60), cell(10, "human", 100, 5), cell(10, "unknown", 300, 15)], [cell(10, "ai", 40, 4), cell(10, "human", 60, 3), cell(10, "unknown", 40, 2)]];
  const one = compareGuard({ ...nothing, changes: many }, of("revertRate"));
  expect(headlineText(headlineGuard([one]))).toBe("150.0 of 1,000 AI changes are taken back within 30 days, against 50.0 for others");
  expect(prepareGuardCell(one)).toMatchObject({ mark: "▲", saying: "AI changes are taken back more often", otherName: "no AI evidence", ai: "150.0" });
  const other = compareGuard({ ...nothing, changes: few }, of("revertRate"));
  expect(headlineText(headlineGuard([other]))).toBe("Reverts do not clearly differ: 100.0 per 1,000 AI changes, 50.0 for people");
  expect(prepareGuardCell(other).mark).toBe("=");
});

it("says what there is not enough of", () => {
  const found = compareGuard({ ...nothing, changes: [cell(10, "ai", 4, 0), cell(10, "human", 60, 1)] }, of("revertRate"));
  expect(prepareGuardCell(found)).toMatchObject({ ai: null, mark: "–", saying: "Not enough data: needs 10 changes by AI, has 4" });
  expect(headlineText(headlineGuard([found]))).toBe("Not enough data yet to compare AI changes with others");
  expect(prepareGuardCell(compareGuard({ ...nothing, weeks: weeks.slice(-2) }, of("survived90"))).saying).toMatch(/^Not enough data: needs weeks that are 90 days old/);
});

it("survival is what rework leaves, and within repositories mix does not decide", () => {
  const line = (repository: number, group: LineCell["group"], n: number, share: number): LineCell => ({ repository, week: weeks[10] ?? "", group, days: 90, changes: 50, n, x: n * share, nn: n * n / 50, nx: n * n * share / 50, xx: n * n * share * share / 50 });
  const cells = { ...nothing, lines: [line(1, "ai", 9_000, 0.3), line(1, "human", 1_000, 0.3), line(2, "ai", 1_000, 0.1), line(2, "human", 9_000, 0.1)], heads: new Map([[1, "2026-12-01"], [2, "2026-12-01"]]) };
  const found = compareGuard(cells, of("survived90"));
  expect(found.now.ai?.value).toBeCloseTo(0.72, 10);
  expect(found.difference?.value).toBeCloseTo(-0.16, 10);
  expect(found.stratified?.value).toBeCloseTo(0, 10);
});
