import { describe, expect, it } from "vitest";
import { joinSegments } from "./joinSegments";

describe("joinSegments", () => {
  it("reads neighbours together up to the bound, and one that is larger by itself", () => {
    const segments = [3, 3, 3, 12, 4, 6, 1].map((diffs) => ({ changes: [], diffs }));
    expect(joinSegments(segments, 10).map((stretch) => stretch.map(({ diffs }) => diffs))).toEqual([[3, 3, 3], [12], [4, 6], [1]]);
    expect(joinSegments([], 10)).toEqual([]);
  });
});
