import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MovedGroup, whatMoved } from "./whatMoved";

const group = (name: string, now: [number, number], before: [number, number]): MovedGroup => ({ name, now: { ai: now[0], counted: now[1] }, before: { ai: before[0], counted: before[1] } });

describe("what moved the share", () => {
  it.each([
    ["one group that has more AI", [group("a", [35, 50], [25, 50]), group("b", [25, 50], [25, 50])], [["a", 10], ["b", 0]]],
    // S from 50 of 100 to 190 of 300: the large one has 0.75.
    ["one that grew, and another that stayed", [group("a", [165, 200], [25, 50]), group("b", [25, 100], [25, 50])], [["a", 100 * 65 / 300], ["b", -100 * 25 / 300]]],
    ["a new one", [group("a", [25, 50], [25, 50]), group("new", [50, 50], [0, 0])], [["new", 25], ["a", 0]]],
    ["nothing before", [group("a", [25, 50], [0, 0])], []],
  ] satisfies readonly (readonly [string, readonly MovedGroup[], readonly (readonly [string, number])[]])[])("%s", (_, groups, expected) => {
    const found = whatMoved(groups);
    expect(found.map(({ name }) => name)).toEqual(expected.map(([name]) => name));
    for (const [at, [, points]] of expected.entries()) expect(found[at]?.points).toBeCloseTo(points, 10);
  });

  it("adds up to the change", () => {
    const counts = fc.tuple(fc.nat(1_000), fc.nat(1_000)).map(([ai, others]): [number, number] => [ai, ai + others]);
    fc.assert(fc.property(fc.array(fc.tuple(counts, counts), { minLength: 1, maxLength: 12 }), (pairs) => {
      const groups = pairs.map(([now, before], at) => group(String(at), now, before));
      const total = (pick: (group: MovedGroup) => number) => groups.reduce((sum, each) => sum + pick(each), 0);
      const [n1, n0] = [total(({ now }) => now.counted), total(({ before }) => before.counted)];
      fc.pre(n1 > 0 && n0 > 0);
      const change = 100 * (total(({ now }) => now.ai) / n1 - total(({ before }) => before.ai) / n0);
      expect(whatMoved(groups).reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(change, 8);
    }));
  });
});
