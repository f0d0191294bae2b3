import { expect, it } from "vitest";
import { placeGapLabels } from "./placeGapLabels";

const label = "no lines, 8 Dec – 8 Feb";
const named = (gaps: readonly (readonly [from: number, to: number])[], share = 50) => {
  const shares = Array.from({ length: 52 }, (_, week) => (gaps.some(([from, to]) => week >= from && week <= to) ? null : share));
  return placeGapLabels(gaps.map(([from, to]) => ({ from, to, label })), { left: 42, step: 13, shares }).map(({ from, text }) => [from, text]);
};

it("names gaps that lie apart", () => expect(named([[2, 3], [30, 31]])).toEqual([[2, label], [30, label]]));
it("names the longest of neighbours", () => expect(named([[10, 10], [12, 19]])).toEqual([[12, label]]));
it("says less, or nothing, where the line runs low", () => {
  expect(named([[20, 27]], 4)).toEqual([[20, "no lines"]]);
  expect(named([[20, 21]], 4)).toEqual([]);
});
