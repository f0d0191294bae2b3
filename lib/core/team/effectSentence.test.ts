import { expect, it } from "vitest";
import { effectSentence } from "./effectSentence";

const effect = { teamId: 1, slug: "platform", name: "Platform", days: { from: "2026-03-10", until: "9999-12-31" }, comes: [7], goes: [], before: null, after: null };
const say = (more: Partial<Parameters<typeof effectSentence>[0]> = {}) => effectSentence({ ...effect, ...more }).replaceAll("\u202f", " ");

it("says who, since when, and what becomes of the figures where that may be told", () => {
  expect(say()).toBe("Platform: 1 person comes, from 10 Mar 2026 (week 11) on. Earlier weeks stay as they are.");
  expect(say({ comes: [], goes: [1, 2], days: { from: "0001-01-01", until: "2026-03-01" } })).toBe("Platform: 2 people go, in all of history until before 1 Mar 2026.");
  expect(say({ before: { counted: 100, ai: 50 }, after: { counted: 200, ai: 150 } })).toBe("Platform: 1 person comes, from 10 Mar 2026 (week 11) on. Earlier weeks stay as they are. Its last 52 weeks: 100 lines, AI 50 % → 200 lines, AI 75 %.");
});
