import { expect, it } from "vitest";
import { placeMarkers } from "./placeMarkers";

const rows = (xs: readonly number[], end = 800) => placeMarkers(xs.map((x) => ({ x, label: "Opus 4.6" })), end).map((marker) => marker.row);
it("keeps names that have room on one line", () => expect(rows([0, 100, 200])).toEqual([0, 0, 0]));
it("staggers names that would touch", () => expect(rows([0, 10, 20])).toEqual([0, 1, 2]));
it("drops the fourth name, and one over the edge", () => {
  expect(rows([0, 5, 10, 15])).toEqual([0, 1, 2, null]);
  expect(rows([790])).toEqual([null]);
});
