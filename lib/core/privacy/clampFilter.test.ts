import { describe, expect, it } from "vitest";
import { daysOfRange } from "../report/daysOfRange";
import { filterSchema } from "../report/filter";
import { clampFilter } from "./clampFilter";

/** Wednesday; the running week began on Monday 16 March. */
const now = new Date("2026-03-18T12:00:00Z");
const clamp = (given: object) => { const filter = filterSchema.parse(given); return clampFilter(filter, daysOfRange(filter.range, now, "UTC")); };
const days = (from: string, to: string) => clamp({ range: { kind: "days", from, to } }).days;

describe("clampFilter", () => {
  it("keeps what can be told, and says nothing then", () => {
    const asked = { repositories: ["api"], measure: "effective", view: "strict", range: { kind: "weeks", weeks: 2 } };
    expect(clamp(asked)).toEqual({ filter: filterSchema.parse(asked), days: { from: "2026-03-02", to: "2026-03-15", today: "2026-03-18" }, notes: [] });
  });

  it("leaves aside agents, several repositories and the choice of bulk changes, and says so", () => {
    const { filter, notes } = clamp({ repositories: ["api", "app"], agents: ["codex"], bulk: false });
    expect(filter).toMatchObject({ repositories: [], agents: [], bulk: true });
    expect(notes).toHaveLength(3);
  });

  it("cuts days to the complete weeks among them, inwards, and never takes the running one", () => {
    expect(days("2026-03-03", "2026-03-17")).toMatchObject({ from: "2026-03-09", to: "2026-03-15" });
    expect(days("2026-03-02", "2026-03-08")).toMatchObject({ from: "2026-03-02", to: "2026-03-08" });
    const none = days("2026-03-16", "2026-03-18");
    expect(none.from > none.to).toBe(true);
    expect(clamp({ range: { kind: "all" } }).days).toMatchObject({ from: "0001-01-01", to: "2026-03-15" });
    expect(clamp({ range: { kind: "days", from: "2026-03-03", to: "2026-03-17" } }).notes).toEqual(["Days are cut to the complete weeks among them."]);
  });
});
