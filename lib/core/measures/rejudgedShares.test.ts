import { expect, it } from "vitest";
import { type RejudgedParts, rejudgedShares } from "./rejudgedShares";

const row = (repository: string, before: readonly [number, number, number, number], after: readonly [number, number, number, number]): RejudgedParts => ({
  repository, countedBefore: before[0], provenBefore: before[1], declaredBefore: before[2], unknownBefore: before[3], countedAfter: after[0], provenAfter: after[1], declaredAfter: after[2], unknownAfter: after[3],
});

it("goes from each repository's oldest row to its newest", () => {
  const rows = [row("a", [20, 5, 5, 5], [20, 10, 5, 5]), row("b", [10, 0, 2, 6], [10, 0, 4, 4]), row("b", [10, 0, 2, 6], [10, 0, 4, 4]), row("a", [10, 0, 2, 6], [10, 1, 3, 6])];
  expect(rejudgedShares(rows)).toEqual({ before: { floor: 0, share: 4 / 20, ceiling: 16 / 20 }, after: { floor: 10 / 30, share: 19 / 30, ceiling: 28 / 30 } });
});

it("says nothing of what is not told", () => {
  const untold: RejudgedParts = { repository: "a", countedBefore: null, provenBefore: null, declaredBefore: null, unknownBefore: null, countedAfter: null, provenAfter: null, declaredAfter: null, unknownAfter: null };
  expect(rejudgedShares([untold]).after).toEqual({ floor: null, share: null, ceiling: null });
});
