import { describe, expect, test } from "vitest";
import { shareOf } from "./share";
import { shareInterval } from "./shareInterval";

const nothing = { added: 0, leftOut: 0, bot: 0, proven: 0, declared: 0, otherAgents: 0, unknown: 0, humanEvidence: 0, humanPolicy: 0 };

describe("shareOf", () => {
  test("the example of its head", () => {
    expect(shareOf({ ...nothing, added: 100, leftOut: 20, bot: 10, proven: 7, declared: 21, unknown: 28, humanPolicy: 14 }))
      .toEqual({ counted: 70, aiLines: 28, human: 14, aiShare: 0.4, aiFloor: 0.1, aiCeiling: 0.8, coverage: 0.4, humanByPolicyShare: 0.2 });
  });
  test("nothing counted is null, never 0", () => {
    expect(shareOf({ ...nothing, added: 5, leftOut: 3, bot: 2 })).toMatchObject({ counted: 0, aiShare: null, aiFloor: null, aiCeiling: null, coverage: null });
  });
  test("agents that were not asked for stay in n and in the coverage", () => {
    expect(shareOf({ ...nothing, added: 10, proven: 2, otherAgents: 5, unknown: 3 })).toMatchObject({ counted: 10, aiShare: 0.2, aiCeiling: 0.5, coverage: 0.7 });
  });
});

describe("shareInterval", () => {
  test("the example of its head", () => {
    const found = shareInterval({ changes: 10, a: 50, n: 100, aa: 500, an: 500, nn: 1000 });
    expect(found?.low).toBeCloseTo(0.5 - 0.32667, 4);
    expect(found?.high).toBeCloseTo(0.5 + 0.32667, 4);
  });
  test("all changes alike: no width. Few changes, or none counted: no interval", () => {
    expect(shareInterval({ changes: 20, a: 100, n: 200, aa: 500, an: 1000, nn: 2000 })).toEqual({ low: 0.5, high: 0.5 });
    expect(shareInterval({ changes: 9, a: 5, n: 9, aa: 5, an: 5, nn: 9 })).toBeNull();
    expect(shareInterval({ changes: 50, a: 0, n: 0, aa: 0, an: 0, nn: 0 })).toBeNull();
  });
});
