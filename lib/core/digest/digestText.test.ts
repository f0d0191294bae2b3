import { expect, it } from "vitest";
import { digestFixture } from "@/lib/fixtures/model/digest";
import type { DigestModel } from "./digestModel";
import { digestText } from "./digestText";

const edges = { floor: 58, headline: 68, ceiling: 78, proven: 58, declared: 10, unknown: 10, human: 22 };
const model: DigestModel = {
  organisation: "Halyard", scope: null, weeks: "Week 46", days: "9–15 Nov 2026", subject: "", preheader: "", edges, open: "https://byline.halyard.example/", change: null, stop: "https://byline.halyard.example/digest/stop?token=1.x",
  headline: [{ text: "AI", tone: "ai" }, { text: " wrote 68\u202f% of the lines merged last week, up from 67\u202f% in the week before" }],
  sentence: "17,128 lines in 246 changes. The true share lies between 58\u202f% and 78\u202f%. Twelve-week mean: 64\u202f%.", links: [{ label: "See week 46", href: "https://byline.halyard.example/" }], stories: [{ kicker: "What moved it", headline: [{ text: "api" }], text: "By +3 points.", links: [{ label: "See", href: "https://byline.halyard.example/repositories" }] }],
  tables: [{ kicker: "The repositories", unit: "Repository", more: 2, note: null, link: { label: "See all", href: "https://byline.halyard.example/repositories" }, rows: [{ name: "api", href: null, edges, points: -7 }, { name: "web", href: null, edges: null, points: null }] }],
  worth: [[{ text: "9 lines have no evidence. " }, { text: "Where", href: "https://byline.halyard.example/evidence" }]], foot: "Floor counts proven lines only.",
};

it("says every part of a digest in plain characters", () => {
  expect(digestText(digestFixture)).toMatch(/^[\x00-\x7f]*$/);
});

it("says the digest in 70 columns of plain characters; addresses stand whole on lines of their own", () => {
  const text = digestText(model);
  const lines = text.split("\n");
  expect(text).toMatch(/^[\x00-\x7f]*$/);
  expect(lines.filter((line) => line.length > 70 && !line.includes("https://"))).toEqual([]);
  expect(lines).toContain("  [#############################+++++?????...........]");
  expect(lines).toContain("  # AI proven 58 %   + declared 10 %   ? unknown 10 %   . people 22 %");
  expect(text).toMatch(/ {2}api {9}\[#############\+\+\?\?\.\.\.\.\.\] {4}68 % {6}-7\n {2}web {9}nothing was merged\n {2}and 2 more/);
  expect(lines.some((line) => /^\s*%/.test(line))).toBe(false);
});
