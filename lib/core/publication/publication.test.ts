import { expect, it } from "vitest";
import type { Report } from "../report/report";
import { causesOf } from "./causesOf";
import { compareFigures } from "./compareFigures";
import { figuresOf } from "./figuresOf";

const report: Report = {
  id: "r", title: "", n: 10, coverage: 0.5, totalRows: 2, notes: [], rows: [{ week: "2026-11-02", share: 0.5, by: "x" }, { week: "2026-11-09", share: null, by: "y" }],
  columns: [{ id: "week", title: "", unit: "week", metric: null }, { id: "share", title: "", unit: "share", metric: null }, { id: "by", title: "", unit: "text", metric: null }],
};

it("names every number by what stands beside it", () => {
  expect(figuresOf(report, true)).toEqual({ n: 10, coverage: 0.5, rows: 2, "2026-11-02 · x · share": 0.5, "2026-11-09 · y · share": null });
  expect(figuresOf(report, false)).toEqual({ n: 10, coverage: 0.5, rows: 2 });
});

it("finds what is another, gone or new, and not what was only summed in another order", () => {
  expect(compareFigures({ a: 0.1 + 0.2, b: 1, c: null, d: 4 }, { a: 0.3, b: 2, c: null, e: 5 })).toEqual([{ name: "b", before: 1, after: 2 }, { name: "d", before: 4, after: null }, { name: "e", before: null, after: 5 }]);
});

it("says what the ground was and is", () => {
  const then = { rulesVersion: 3, policy: "strict", changes: { api: 10, old: 4 } };
  expect(causesOf(then, { rulesVersion: 4, policy: "signed", changes: { api: 12 } }, { corrections: 1, rules: 0 })).toEqual(["rules: version 3 then, 4 now", "policy: strict then, signed now", "corrections: 1 made or taken back", "late data: 2 changes read since", "removed: old"]);
  expect(causesOf(then, then, { corrections: 0, rules: 0 })).toEqual([]);
});
