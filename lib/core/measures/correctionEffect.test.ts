import { expect, it } from "vitest";
import { correctionEffect } from "./correctionEffect";

it.each([
  ["AI to people", 64, 100, 52, "declared", "people", 12 / 100, 100],
  ["unknown to an agent", 10, 100, 20, "unknown", "agent", 30 / 100, 100],
  ["AI to another agent", 64, 100, 52, "proven", "agent", 64 / 100, 100],
  ["AI to generated", 60, 100, 50, "declared", "generated", 10 / 50, 50],
  ["people to generated", 60, 100, 40, "human", "generated", 60 / 60, 60],
  ["a bot to an agent", 10, 20, 20, "bot", "agent", 30 / 40, 40],
  ["generated to people", 10, 20, 20, "leftOut", "people", 10 / 40, 40],
  ["everything to generated", 4, 4, 4, "proven", "generated", null, 0],
] as const)("%s", (_, ai, n, lines, verdict, says, after, nAfter) => {
  expect(correctionEffect({ ai, n }, { parts: [{ lines, verdict }], says })).toEqual({ before: ai / n, after, nBefore: n, nAfter });
});

it("lines of several verdicts: 10 AI and 30 of people, of 40 AI in 100, become generated", () => {
  expect(correctionEffect({ ai: 40, n: 100 }, { parts: [{ lines: 10, verdict: "proven" }, { lines: 30, verdict: "human" }], says: "generated" })).toEqual({ before: 0.4, after: 30 / 60, nBefore: 100, nAfter: 60 });
});
