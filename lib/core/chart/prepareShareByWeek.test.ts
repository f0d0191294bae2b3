import { describe, expect, it } from "vitest";
import type { Report } from "@/lib/core/report/report";
import { compareWindows } from "./compareWindows";
import { fillWeeks } from "./fillWeeks";
import { addDays } from "./isoWeek";
import { prepareShareByWeek } from "./prepareShareByWeek";
import type { ShareByWeekRow } from "./shareByWeekRow";
import { sumWindow } from "./sumWindow";

const row = (week: string, declared: number, unknown: number, complete = true): ShareByWeekRow =>
  ({ week, complete, changes: 4, proven: 0, declared, unknown, human: 0, humanEvidence: 0, bot: 1, leftOut: 2, aa: declared ** 2 / 4, an: (declared * (declared + unknown)) / 4, nn: (declared + unknown) ** 2 / 4 });
const weeks = (count: number) => Array.from({ length: count }, (_, index) => row(addDays("2025-11-24", index * 7), index, 100 - index));
const report = (rows: ShareByWeekRow[]): Report<ShareByWeekRow> => ({ id: "aiShareByWeek", title: "", columns: [], rows, n: 0, coverage: null, totalRows: rows.length, notes: [] });

describe("prepareShareByWeek", () => {
  it("fills missing weeks as gaps, not zeros", () => {
    const model = prepareShareByWeek(report([row("2026-01-05", 5, 5), row("2026-01-26", 5, 5)]), { releases: [], rowsHref: () => null });
    expect(model.weeks.map((week) => week.lines === null)).toEqual([false, true, true, false]);
    expect(model.gaps).toEqual([{ from: 1, to: 2, label: "no lines, 12–25 Jan" }]);
  });
  it("tells weeks that are hidden from weeks without lines", () => {
    const model = prepareShareByWeek(report([row("2026-01-05", 5, 5), { ...row("2026-01-12", 0, 0), changes: 0, withheld: true }, row("2026-01-26", 5, 5)]), { releases: [], rowsHref: () => null });
    expect(model.gaps.map(({ label }) => label)).toEqual(["hidden, 12–18 Jan", "no lines, 19–25 Jan"]);
    expect(model.weeks[1]).toMatchObject({ lines: null, withheld: true });
  });
  it("draws brackets where the headline looked", () => {
    const model = prepareShareByWeek(report([...weeks(52), row("2026-11-23", 9, 1, false)]), { releases: [], rowsHref: () => null });
    // Weeks 40..51 hold 40..51 % (mean 45.5), weeks 14..25 hold 14..25 % (mean 19.5); all weeks have 100 lines.
    expect(model.brackets).toEqual([{ from: 14, to: 25, percent: 20 }, { from: 40, to: 51, percent: 46 }]);
    expect(model.weeks.at(-1)?.complete).toBe(false);
  });
  it("marks releases inside the weeks only", () => {
    const releases = [{ label: "Opus 4.6", day: "2026-02-05" }, { label: "old", day: "2024-01-01" }];
    const model = prepareShareByWeek(report(weeks(52)), { releases, rowsHref: (monday) => `/changes?week=${monday}` });
    expect(model.releases).toEqual([{ label: "Opus 4.6", day: "2026-02-05", at: 73 / 7 }]);
    expect(model.weeks[0]?.rows).toBe("/changes?week=2025-11-24");
  });
  it("has nothing to draw for nothing", () => expect(prepareShareByWeek(report([]), { releases: [], rowsHref: () => null })).toEqual({ weeks: [], brackets: [], releases: [], gaps: [] }));
});

describe("windows", () => {
  it("falls back to the weeks before, then to the level alone", () => {
    expect(compareWindows(weeks(30)).beforePeriod).toBe("the 12 weeks before");
    expect(compareWindows(weeks(30)).before).toHaveLength(12);
    expect(compareWindows(weeks(13)).before).toBeNull();
  });
  it("leaves the running week out", () => expect(compareWindows([...weeks(3), row("2025-12-15", 1, 1, false)]).now).toHaveLength(3));
  it("computes the standard error of a ratio", () => {
    // Two changes of 10 lines, one all AI, one none: S = 0.5, residuals ±5, se = sqrt(2/1 · 50) / 20 = 0.5.
    const window = sumWindow([{ ...row("2026-01-05", 10, 10), changes: 2, aa: 100, an: 100, nn: 200 }]);
    expect(window.standardError).toBeCloseTo(0.5, 12);
    expect(sumWindow([]).standardError).toBeNull();
  });
  it("keeps the rows it was given", () => expect(fillWeeks(weeks(3))).toEqual(weeks(3)));
});
