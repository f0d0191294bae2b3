import { expect, it } from "vitest";
import { roundEdges } from "@/lib/core/chart/roundEdges";
import { formatAge } from "./formatAge";
import { headlineFile, headlineStanding } from "./headlineStanding";
import { headlineText } from "./headlineText";

const edges = (declared: number, unknown: number) => roundEdges({ proven: 0, declared, unknown, human: 0, bot: 0, leftOut: 0 });

it("says what stands in a folder", () => {
  expect(headlineText(headlineStanding(edges(34, 66), 100, "src"))).toBe("AI is named on 34 % of the 100 lines that stand in src");
  expect(headlineText(headlineStanding(edges(0, 66), 66, "src"))).toBe("No line that stands in src names an agent");
  expect(headlineText(headlineStanding(null, 0, "aider"))).toBe("No counted line stands in aider");
});
it("counts the lines of a file", () => {
  expect(headlineText(headlineFile(32, 47))).toBe("AI is named on 32 of the 47 lines that stand today");
  expect(headlineText(headlineFile(47, 47))).toBe("AI is named on all 47 lines that stand today");
  expect(headlineText(headlineFile(1, 1))).toBe("AI is named on its only line");
  expect(headlineText(headlineFile(0, 9))).toBe("None of the 9 lines that stand today names an agent");
  expect(headlineText(headlineFile(0, 0))).toBe("No line of this file is counted");
});
it("says ages", () => expect([0, 1, 20, 30, 90, 365, 900].map(formatAge)).toEqual(["less than a day", "1 day", "20 days", "4 weeks", "3 months", "12 months", "2.5 years"]));
