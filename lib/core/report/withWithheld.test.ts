import { expect, it } from "vitest";
import type { Report } from "./report";
import { toCsv } from "./toCsv";
import { withWithheld } from "./withWithheld";

const report = (rows: Report["rows"], withheld?: string[]): Report => ({
  id: "r", title: "R", columns: [{ id: "week", title: "Week", unit: "week", metric: null }, { id: "lines", title: "Lines", unit: "lines", metric: null }],
  rows, n: 0, coverage: null, totalRows: rows.length, notes: [], ...(withheld === undefined ? {} : { withheld }),
});

it("puts in rows with a key and empty cells, never zeros, in the order of the keys", () => {
  const found = withWithheld(report([{ week: "2026-03-02", lines: 5 }, { week: "2026-03-16", lines: 7 }], ["2026-03-09", "2026-03-23"]));
  expect(toCsv(found, {}).replace(/\r/g, "").trim().split("\n")).toEqual(["week,lines,withheld", "2026-03-02,5,false", "2026-03-09,,true", "2026-03-16,7,false", "2026-03-23,,true"]);
  expect(found.totalRows).toBe(4);
});

it("puts them last where rows are in another order, and nothing where there are none", () => {
  const rows = [{ week: "b", lines: 9 }, { week: "a", lines: 5 }];
  expect(withWithheld(report(rows, ["aa"])).rows.map(({ week }) => week)).toEqual(["b", "a", "aa"]);
  expect(withWithheld(report(rows)).rows).toBe(rows);
  expect(toCsv(withWithheld(report(rows, [])))).toBe("week,lines,withheld\r\nb,9,false\r\na,5,false\r\n");
});
