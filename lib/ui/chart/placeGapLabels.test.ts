import { expect, it } from "vitest";
import { placeGapLabels } from "./placeGapLabels";

const label = "no lines, 8 Dec – 8 Feb";
const named = (gaps: readonly (readonly [from: number, to: number, x: number])[]) => placeGapLabels(gaps.map(([from, to, x]) => ({ from, to, x, label }))).map((gap) => gap.from);

it("names gaps that lie apart", () => expect(named([[0, 2, 0], [30, 31, 400]])).toEqual([0, 30]));
it("names the longest of neighbours", () => expect(named([[0, 0, 0], [2, 9, 30], [12, 13, 150]])).toEqual([2]));
