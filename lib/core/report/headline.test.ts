import { describe, expect, it } from "vitest";
import { headlineAgents } from "./headlineAgents";
import { headlineByline } from "./headlineByline";
import { headlineChanges } from "./headlineChanges";
import { headlineReading } from "./headlineReading";
import { headlineRepositories } from "./headlineRepositories";
import { headlineText } from "./headlineText";

describe("sentences from data", () => {
  it("counts repositories over a round threshold", () => {
    const rows = [["a", 78], ["b", 75], ["c", 65], ["d", 62], ["e", 50], ["trust", 31]] as const;
    expect(headlineText(headlineRepositories(rows.map(([name, percent]) => ({ name, percent }))))).toBe("Four of six repositories are above 60 %; trust is at 31 %");
  });
  it("speaks of one and of two repositories", () => {
    expect(headlineText(headlineRepositories([{ name: "aider", percent: 31 }]))).toBe("AI is named on 31 % of the lines merged in aider");
    expect(headlineText(headlineRepositories([{ name: "a", percent: 3 }, { name: "b", percent: 12 }]))).toBe("AI is named on 12 % of lines in b, on 3 % in a");
    expect(headlineText(headlineRepositories([{ name: "a", percent: null }]))).toBe("No repository has counted lines in these weeks");
  });
  it("does not call a handful of small shares a majority", () =>
    expect(headlineText(headlineRepositories([{ name: "a", percent: 3 }, { name: "b", percent: 0 }, { name: "c", percent: 1 }]))).toBe("AI is named on at most 3 % of lines, in a"));
  it("names agents", () => {
    expect(headlineText(headlineAgents([{ name: "Claude Code", percent: 41 }, { name: "Copilot", percent: 8.4 }]))).toBe("Claude Code is named on 41 % of the lines, Copilot on 8.4 %");
    expect(headlineText(headlineAgents([]))).toBe("No agent is named on any line of these weeks");
  });
  it("counts changes", () => {
    expect(headlineText(headlineChanges(2970, 1204, false))).toBe("AI is named on most lines of 1,204 of 2,970 changes");
    expect(headlineText(headlineChanges(0, 0, true))).toBe("No change fits this search");
  });
  it("writes the byline of a change", () => {
    expect(headlineText(headlineByline([{ kind: "ai", name: "Claude Code with Opus 4.8", percent: 86 }, { kind: "people", name: null, percent: 0 }, { kind: "unknown", name: null, percent: 14 }])))
      .toBe("By Claude Code with Opus 4.8\u200286\u202f% and unknown\u200214\u202f%");
    expect(headlineText(headlineByline([{ kind: "unknown", name: null, percent: 100 }]))).toBe("Nothing says who wrote these lines");
    expect(headlineText(headlineByline([]))).toBe("No counted lines");
  });
  it("says how far reading is", () => {
    expect(headlineText(headlineReading({ repositories: 6, complete: 2, failed: 0, running: 4 }))).toBe("Two of six repositories are read; the first figures are provisional");
    expect(headlineText(headlineReading({ repositories: 1, complete: 0, failed: 1, running: 0 }))).toBe("One of one repository could not be read");
    expect(headlineText(headlineReading({ repositories: 0, complete: 0, failed: 0, running: 0 }))).toBe("Nothing has been read yet, so there is nothing to report");
  });
});
