import { describe, expect, it } from "vitest";
import { ageReplaced } from "./ageReplaced";
import { rework } from "./rework";
import { whoRewritesWhom } from "./whoRewritesWhom";

describe("rework", () => {
  const lives = [
    { lines: 12, age: 60, lived: 5, dead: true }, { lines: 8, age: 60, lived: 40, dead: true }, { lines: 80, age: 60, lived: 60, dead: false },
    { lines: 20, age: 10, lived: 2, dead: true }, { lines: 30, age: 10, lived: 10, dead: false },
  ];
  it("asks only lines that are old enough", () => expect(rework(lives, 21)).toEqual({ reworked: 12, landed: 100, share: 0.12 }));
  it("has no share of nothing", () => expect(rework(lives, 90)).toEqual({ reworked: 0, landed: 0, share: null }));
  it("counts the last day in", () => expect(rework(lives, 5).reworked).toBe(32));
});

describe("ageReplaced", () => {
  it("weighs by lines", () => {
    expect(ageReplaced([{ days: 1_000, lines: 40 }, { days: 10, lines: 30 }, { days: 400, lines: 30 }])).toEqual({ lines: 100, medianDays: 400, olderThanYearShare: 0.7 });
    expect(ageReplaced([])).toEqual({ lines: 0, medianDays: null, olderThanYearShare: null });
  });
});

describe("whoRewritesWhom", () => {
  it("adds up to all deaths", () => {
    const rows = [{ of: "human", by: "ai", lines: 2 }, { of: "ai", by: "human", lines: 2 }, { of: "human", by: "ai", lines: 3 }];
    expect(whoRewritesWhom(rows)).toEqual([{ of: "human", by: "ai", lines: 5 }, { of: "ai", by: "human", lines: 2 }]);
  });
});
