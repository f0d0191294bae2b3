import { describe, expect, it } from "vitest";
import { headlineText } from "@/lib/core/report/headlineText";
import type { Report } from "@/lib/core/report/report";
import type { AgentWeekRow } from "./agentWeekRow";
import { addDays } from "./isoWeek";
import { prepareLead } from "./prepareLead";
import { prepareModelRows } from "./prepareModelRows";
import { prepareRepositoryRows } from "./prepareRepositoryRows";
import type { RepositoryShareRow } from "./repositoryShareRow";
import type { ShareByWeekRow } from "./shareByWeekRow";

const monday = (index: number) => addDays("2025-11-24", index * 7);
const week = (index: number, lines: Partial<ShareByWeekRow> = {}): ShareByWeekRow =>
  ({ week: monday(index), complete: true, changes: 2, proven: 0, declared: 40, unknown: 10, human: 50, humanEvidence: 50, bot: 0, leftOut: 0, aa: 0, an: 0, nn: 0, ...lines });
const report = <Row extends Report["rows"][number]>(id: string, rows: Row[]): Report<Row> => ({ id, title: "", columns: [], rows, n: 0, coverage: null, totalRows: rows.length, notes: [] });
const weeks = report("aiShareByWeek", Array.from({ length: 40 }, (_, index) => week(index)));
const options = { signed: false, releases: [], rowsHref: () => null, coverageHref: null, windowHref: "/changes", csv: "/x.csv", scope: "all repositories" };

describe("prepareLead", () => {
  it("says level, sums and why the floor is 0", () => {
    const lead = prepareLead(weeks, options);
    expect(headlineText(lead?.headline ?? [])).toBe("AI is named on 40 % of the lines merged in the last 12 weeks, as half a year earlier");
    expect([lead?.linesLine, lead?.changesLine]).toEqual(["of 1,200 merged lines", "in 24 changes, 8 Jun – 30 Aug 2026"]);
    expect(lead?.notes.map((note) => note.kicker)).toEqual(["How sure is this", "Why the floor is 0"]);
  });
  it("names the running week", () => expect(prepareLead(report("aiShareByWeek", [week(0), week(1, { complete: false })]), options)?.notes.at(-1)?.kicker).toBe("This week"));
  it("is nothing without counted lines", () => expect(prepareLead(report("aiShareByWeek", [week(0, { declared: 0, unknown: 0, human: 0 })]), options)).toBeNull());
});

describe("prepareModelRows", () => {
  const rows = (lines: readonly (readonly [number, string, string | null, number])[]) => report<AgentWeekRow>("linesByModelAndWeek", lines.map(([index, agent, modelId, count]) => ({ week: monday(index), complete: true, agent, modelId, lines: count })));
  const prepare = (lines: readonly (readonly [number, string, string | null, number])[]) => prepareModelRows(rows(lines), {
    weeks, modelTitle: (id) => id.toUpperCase(), agentTitle: (id) => id, releasedOn: (id) => (id === "new" ? monday(30) : null), href: () => null,
  });
  it("joins agents under a model and sorts by the last window", () => {
    const found = prepare([[39, "a", "old", 12], [38, "b", "old", 12], [39, "a", null, 60], [2, "a", "gone", 5]]);
    expect(found.map((row) => [row.name, row.percent, row.lines])).toEqual([["a, model not named", 5, 60], ["OLD", 2, 24], ["GONE", 0, 0]]);
    expect(found[1]?.detail).toBe("a, b");
  });
  it("has no share before a release", () => {
    const row = prepare([[31, "a", "new", 50]])[0];
    expect(row?.series[28]).toBeNull();
    expect([row?.series[30], row?.series[31]]).toEqual([0, 0.5]);
    expect(row?.releaseAt).toBe(30);
  });
});

describe("prepareRepositoryRows", () => {
  const row: RepositoryShareRow = { slug: "a", name: "A", state: "ready", changes: 3, proven: 0, declared: 30, unknown: 70, human: 0, bot: 5, leftOut: 5, beforeAi: 10, beforeCounted: 100 };
  const prepare = (rows: RepositoryShareRow[]) => prepareRepositoryRows(report("aiShareByRepository", rows), { series: new Map(), href: (slug) => `/repositories/${slug}` });
  it("gives the change in points", () => expect(prepare([row])[0]).toMatchObject({ lines: 100, points: 20, note: null, edges: { headline: 30, ceiling: 100 } }));
  it("says what is missing", () => {
    expect(prepare([{ ...row, state: "failed" }])[0]).toMatchObject({ edges: null, note: "could not be read", isError: true });
    expect(prepare([{ ...row, declared: 0, unknown: 0 }])[0]).toMatchObject({ points: null, note: "no counted lines in these weeks" });
    expect(prepare([{ ...row, beforeCounted: 0, beforeAi: 0 }])[0]?.points).toBeNull();
  });
});
