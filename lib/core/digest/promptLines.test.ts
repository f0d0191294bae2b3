import { expect, it } from "vitest";
import { headlineText } from "../report/headlineText";
import { promptLines } from "./promptLines";

const link = (path: string) => `https://byline.example.org${path}`;

it("says what waits, with the way to it, and nothing where nothing waits", () => {
  const breaches = [{ policy: "Approved by another: 90 %", week: "2026-11-16" }, { policy: "Reverts", week: "2026-11-09" }];
  const lines = promptLines({ breaches, questions: 1, pulse: true }, "November 2026", link);
  expect(lines.map(headlineText)).toEqual([
    "2 weeks in which a policy was not kept are not acknowledged; the newest: Approved by another: 90 %, week of 16 Nov 2026. Policies", "One change of yours carries no mark and was drawn to ask you who wrote most of it. Answer", "Two questions for November 2026, answered without your name. Answer",
  ]);
  expect(lines.flatMap((line) => line.flatMap(({ href }) => href ?? []))).toEqual([link("/guardrails/policies"), link("/questions"), link("/questions#pulse-form")]);
  expect(promptLines({ breaches: [], questions: 0, pulse: false }, "November 2026", link)).toEqual([]);
});
