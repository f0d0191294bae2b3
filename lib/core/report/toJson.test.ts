import { expect, it } from "vitest";
import type { Report } from "./report";
import { toJson } from "./toJson";

const report: Report = {
  id: "aiShareByWeek", title: "AI share by week", n: 10, coverage: null, totalRows: 2, notes: ["Without bots."],
  columns: [{ id: "week", title: "Week", unit: "week", metric: null }, { id: "aiShare", title: "AI share", unit: "share", metric: "aiShare" }],
  rows: [{ aiShare: 0.5, week: "2026-11-16", stray: 1 }, { week: "2026-11-09", aiShare: null }],
};

it("joins to one JSON document with the columns' keys only, in their order", () => {
  const { open, rows, close } = toJson(report);
  const text = open + rows + close;
  expect(JSON.parse(text)).toEqual({ ...report, rows: [{ week: "2026-11-16", aiShare: 0.5 }, { week: "2026-11-09", aiShare: null }] });
  expect(text).toContain('{"week":"2026-11-16","aiShare":0.5},\n');
});

it("takes the rows of a second page in between", () => {
  const { open, rows, close } = toJson(report);
  expect(JSON.parse(`${open}${rows},\n${rows}${close}`)).toMatchObject({ rows: [{}, {}, {}, {}] });
});

it("writes a report without rows", () => {
  const { open, rows, close } = toJson({ ...report, rows: [] });
  expect(JSON.parse(open + rows + close)).toMatchObject({ rows: [], n: 10 });
});
