import { expect, it } from "vitest";
import { parseOutcomes } from "./parseOutcomes";

it("reads days and numbers, with a header, in any order, and adds up a day", () => {
  expect(parseOutcomes("\uFEFFday,errors\n2026-06-02, 5\n\n2026-06-01,402000\n2026-06-02,7.5\n")).toEqual([{ day: "2026-06-01", value: 402000 }, { day: "2026-06-02", value: 12.5 }]);
});

it.each([["2026-06-01,x"], ["2026-06-01,-1"], ["2026-06-01,"], ["day,errors\n2026-02-30,1"], ["day,errors\n1 June,1"], [""], ["day,errors"], ["2026-06-01,1\n2026-06-02,Infinity"]])("refuses %j", (text) => {
  expect(() => parseOutcomes(text)).toThrow();
});
