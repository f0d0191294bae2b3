import { expect, it } from "vitest";
import type { ModelRelease } from "@/lib/core/attribution/modelReleases";
import { compareModels, type ModelCounts, type ModelLives } from "./compareModels";

const release = (id: string, date: string, variant: string | null = "opus"): ModelRelease => ({ id, vendor: "v", family: "f", generation: "1", variant, date, source: "s" });
const counts = (modelId: string, oldChanges: number, reverted: number): ModelCounts => ({ modelId, changes: oldChanges + 5, fixes: 1, oldChanges, reverted, pulls: 20, approved: 10, changesRequested: 2 });
const lives = (modelId: string, days: number, n: number, x: number): ModelLives => ({ modelId, days, changes: 100, n, x, nn: n * n / 50, nx: n * x / 50, xx: x * x / 50 });
const releases = [release("one", "2026-01-01"), release("skipped", "2026-02-01"), release("two", "2026-03-01"), release("other", "2026-04-01", "mini")];

it("a generation is compared with the one before it that was used here, of its own variant", () => {
  const found = compareModels([counts("one", 1000, 20), counts("two", 1000, 10), counts("other", 5, 0), counts("", 100, 3)], [lives("one", 30, 10_000, 1_500), lives("two", 30, 10_000, 1_000)], releases);
  expect(found.map(({ modelId, before }) => [modelId, before?.modelId ?? null])).toEqual([["other", null], ["two", "one"], ["one", null], ["", null]]);
  const [, two] = found;
  expect(two?.figures.survived30?.value).toBeCloseTo(0.9, 10);
  expect(two?.before?.differences.survived30?.value).toBeCloseTo(0.05, 10);
  expect(two?.before?.differences.revertRate?.value).toBeCloseTo(-0.01, 10);
  // No line of it is old enough, and five changes are too few.
  expect(two?.figures.survived90).toBeNull();
  expect(found[0]?.figures.revertRate).toBeNull();
  expect(two?.before?.differences.survived90).toBeNull();
});
