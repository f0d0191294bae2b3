import { describe, expect, it } from "vitest";
import { seededRandom } from "../seededRandom";
import { type Answer, calibratedShare } from "./calibratedShare";
import { drawSample } from "./drawSample";

it("one stratum by hand", () => {
  const answers = Array.from({ length: 20 }, (_, at): Answer => ({ stratum: 0, lines: 10, isAgent: at < 5 }));
  const found = calibratedShare([{ changes: 100, lines: 1_000 }], answers, { ai: 500, counted: 2_000 });
  expect(found?.unmarked.value).toBeCloseTo(0.25, 10);
  expect(found?.share.value).toBeCloseTo((500 + 250) / 2_000, 10);
  expect(calibratedShare([{ changes: 100, lines: 1_000 }], answers.slice(0, 9), { ai: 500, counted: 2_000 })).toBeNull();
});

it("the same seed draws the same, and large changes are nearly all drawn", () => {
  const items = Array.from({ length: 1_000 }, (_, at) => ({ at, lines: at < 10 ? 5_000 : 20 + (at % 50) }));
  const one = drawSample(items, 80, 7);
  expect(drawSample(items, 80, 7)).toEqual(one);
  expect(drawSample(items, 80, 8)).not.toEqual(one);
  expect(one.strata.reduce((sum, { changes }) => sum + changes, 0)).toBe(1_000);
  expect(one.drawn.filter(({ item }) => item.lines === 5_000).length).toBeGreaterThanOrEqual(8);
  expect(one.drawn.length).toBeGreaterThan(60);
  expect(one.drawn.length).toBeLessThan(100);
});

/** Changes of sizes as they are in repositories; the larger one is, the likelier an agent wrote it. */
function covers(run: number, { rate, response, size }: { rate: number; response: number; size: number }): boolean {
  const { uniform, normal } = seededRandom(run + 1);
  const items = Array.from({ length: 1_200 }, () => { const lines = Math.max(1, Math.round(Math.exp(3.2 + 1.4 * normal()))); return { lines, isAgent: uniform() < Math.min(0.98, rate * (0.7 + 0.1 * Math.log(1 + lines))) }; });
  const unmarked = items.reduce((sum, { lines }) => sum + lines, 0);
  const truth = items.reduce((sum, { lines, isAgent }) => sum + (isAgent ? lines : 0), 0) / unmarked;
  const { strata, drawn } = drawSample(items, size, run + 1);
  const answers = drawn.filter(() => uniform() < response).map(({ item, stratum }): Answer => ({ stratum, lines: item.lines, isAgent: item.isAgent }));
  const found = calibratedShare(strata, answers, { ai: 0, counted: unmarked });
  return found !== null && found.unmarked.low <= truth && truth <= found.unmarked.high;
}

describe("intervals cover the truth in at least 92 of 100 runs", () => {
  it.each([{ rate: 0.1, response: 0.6, size: 100 }, { rate: 0.3, response: 0.6, size: 100 }, { rate: 0.6, response: 0.9, size: 60 }, { rate: 0.3, response: 0.35, size: 100 }, { rate: 0.05, response: 0.8, size: 150 }])("rate $rate, response $response, $size asked", (of) => {
    const runs = 300;
    let covered = 0;
    for (let run = 0; run < runs; run++) if (covers(run, of)) covered++;
    expect(covered / runs).toBeGreaterThanOrEqual(0.92);
    expect(covered / runs).toBeLessThanOrEqual(0.995);
  });
});
