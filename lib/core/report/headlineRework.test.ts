import { expect, it } from "vitest";
import { differs, headlineRework } from "./headlineRework";
import { headlineText } from "./headlineText";

const share = (at: number, half: number) => ({ share: at, low: at - half, high: at + half });
const people = { text: "people", tone: "people" } as const;

it("claims a difference only where its interval excludes 0", () => {
  // 0.03 apart: √(0.02² + 0.02²) = 0.028 is less, √(0.03² + 0.01²) = 0.032 is more.
  expect(differs(share(0.1, 0.02), share(0.13, 0.02))).toBe(true);
  expect(differs(share(0.1, 0.03), share(0.13, 0.01))).toBe(false);
  expect(headlineText(headlineRework(share(0.088, 0.005), share(0.073, 0.005), people))).toBe("8.8 % of AI lines are rewritten within 21 days, against 7.3 % for people");
  expect(headlineText(headlineRework(share(0.088, 0.05), share(0.073, 0.05), people))).toBe("Rework does not clearly differ: 8.8 % for AI, 7.3 % for people");
});
it("says what is missing", () => {
  expect(headlineText(headlineRework(null, share(0.073, 0.05), people))).toBe("7.3 % of the lines are rewritten within 21 days; too few by AI to compare");
  expect(headlineText(headlineRework(null, null, people))).toBe("Not enough data yet to say how much is rewritten within 21 days");
});
