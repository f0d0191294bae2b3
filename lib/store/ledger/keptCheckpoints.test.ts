import { expect, test } from "vitest";
import { keptCheckpoints } from "./keptCheckpoints";

test("the newest two and one in each doubling", () => {
  expect(keptCheckpoints(999)).toEqual([]);
  expect(keptCheckpoints(1_000)).toEqual([1_000]);
  expect(keptCheckpoints(13_500)).toEqual([8_000, 10_000, 12_000, 13_000]);
  expect(keptCheckpoints(100_000).length).toBeLessThanOrEqual(10);
});

test("what is kept later was kept at every time since, and one is always near", () => {
  for (let changes = 1_000; changes < 300_000; changes += 1_000) {
    const kept = keptCheckpoints(changes);
    const before = new Set(keptCheckpoints(changes - 1_000));
    expect(kept.every((checkpoint) => checkpoint === changes || before.has(checkpoint))).toBe(true);
    for (let back = 1_000; back < changes / 4; back *= 2) expect(kept.some((checkpoint) => checkpoint <= changes - back && checkpoint > changes - 4 * back)).toBe(true);
  }
});
