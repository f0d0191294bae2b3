import { expect, it } from "vitest";
import { placeMarkers } from "./placeMarkers";

const places = (xs: readonly number[], rows = 2) => placeMarkers(xs.map((x) => ({ x, label: "Opus 4.6" })), { left: 40, right: 800, rows }).map(({ row, anchor }) => `${String(row)} ${anchor}`);

it("keeps names that have room next to the plot", () => expect(places([100, 200, 300])).toEqual(["0 start", "0 start", "0 start"]));
it("puts the earlier of two neighbours left of its line, where no line passes", () => expect(places([200, 222])).toEqual(["0 end", "0 start"]));
it("puts a name over the next one where the left side is taken", () => expect(places([60, 82])).toEqual(["1 start", "0 start"]));
it("turns a name at the edge to the left", () => expect(places([790])).toEqual(["0 end"]));
it("leaves a line without a name rather than crossing one", () => expect(places([200, 203, 206, 209], 1)).toEqual(["null start", "null start", "0 end", "0 start"]));
