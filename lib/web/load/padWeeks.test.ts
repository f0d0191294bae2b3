import { describe, expect, it } from "vitest";
import type { ShareByWeekRow } from "@/lib/core/chart/shareByWeekRow";
import { padWeeks } from "./padWeeks";

const row = (week: string): ShareByWeekRow => ({ week, complete: true, changes: 1, proven: 0, declared: 1, unknown: 0, human: 0, humanEvidence: 0, bot: 0, leftOut: 0, aa: 1, an: 1, nn: 1 });
// 18 November 2026 is a Wednesday.
const days = (to: string) => ({ from: "2026-01-05", to, today: "2026-11-18" });

describe("padWeeks", () => {
  it("ends with the last complete week", () => expect(padWeeks([row("2026-06-01")], days("2026-11-15")).at(-1)?.week).toBe("2026-11-09"));
  it("never adds the running week", () => expect(padWeeks([row("2026-06-01")], days("9999-12-31")).at(-1)?.week).toBe("2026-11-09"));
  it("stops where the chosen days stop", () => {
    expect(padWeeks([row("2026-06-01")], days("2026-08-30")).at(-1)?.week).toBe("2026-08-24");
    expect(padWeeks([row("2026-06-01")], days("2026-08-29")).at(-1)?.week).toBe("2026-08-17");
  });
  it("adds nothing to a report that reaches there, and nothing to an empty one", () => {
    expect(padWeeks([row("2026-11-09"), row("2026-11-16")], days("9999-12-31"))).toHaveLength(2);
    expect(padWeeks([], days("9999-12-31"))).toEqual([]);
  });
});
