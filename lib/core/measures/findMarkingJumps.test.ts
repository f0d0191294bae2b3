import { describe, expect, it } from "vitest";
import { findMarkingJumps, type MarkedWeek } from "./findMarkingJumps";

const weeksOf = (marked: readonly number[], changes = 10): MarkedWeek[] => marked.map((each, index) => ({ week: `w${String(index)}`, changes, marked: each }));

describe("findMarkingJumps", () => {
  it("finds the week in which marks stop", () => {
    expect(findMarkingJumps(weeksOf([8, 8, 8, 8, 0, 0, 0, 0]))).toEqual([{ week: "w4", changesBefore: 40, changesAfter: 40, before: 0.8, after: 0 }]);
  });
  it("finds a start and a later stop", () => {
    expect(findMarkingJumps(weeksOf([0, 0, 0, 0, 9, 9, 9, 9, 9, 0, 0, 0, 0])).map(({ week }) => week)).toEqual(["w4", "w9"]);
  });
  it.each([
    ["a steady share", weeksOf([5, 5, 5, 5, 5, 5, 5, 5])], ["29 points", weeksOf([0, 0, 0, 0, 29, 29, 29, 29], 100)], ["eleven changes a side", weeksOf([0, 0, 0, 0, 2, 2, 2, 2], 2)],
    ["three weeks before", weeksOf([0, 0, 0, 9, 9, 9, 9])], ["nothing at all", []],
  ])("finds none in %s", (_, weeks) => { expect(findMarkingJumps(weeks)).toEqual([]); });
});
