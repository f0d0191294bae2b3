import { expect, it } from "vitest";
import { seededSample } from "./seededSample";

const items = Array.from({ length: 1_000 }, (_, index) => index);

it("chooses by its seed alone, in order, without repeating", () => {
  const sample = seededSample(items, 100, 1);
  expect(sample).toEqual(seededSample(items, 100, 1));
  expect(sample).not.toEqual(seededSample(items, 100, 2));
  expect(new Set(sample).size).toBe(100);
  expect(sample).toEqual([...sample].sort((one, other) => one - other));
  // Uniform enough: the mean of 100 of 0..999 has a standard error of 29.
  expect(Math.abs(sample.reduce((sum, item) => sum + item, 0) / 100 - 499.5)).toBeLessThan(4 * 29);
  expect(seededSample(items, 5_000, 1)).toEqual(items);
});
