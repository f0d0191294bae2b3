import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundEdges } from "./roundEdges";

const lines = (proven: number, declared: number, unknown: number, human: number) => ({ proven, declared, unknown, human, bot: 7, leftOut: 9 });

describe("roundEdges", () => {
  it("rounds the edges and takes the parts between them", () => {
    // Edges 33.5, 50.4, 83.9: parts rounded one by one would be 34 + 17 + 34 + 16 = 101.
    expect(roundEdges(lines(335, 169, 335, 161))).toEqual({ floor: 34, headline: 50, ceiling: 84, proven: 34, declared: 16, unknown: 34, human: 16 });
  });
  it("keeps one decimal where the headline is under 10 %", () => {
    expect(roundEdges(lines(0, 43, 957, 0))).toEqual({ floor: 0, headline: 4.3, ceiling: 100, proven: 0, declared: 4.3, unknown: 95.7, human: 0 });
  });
  it("does not print 10.0 for 9.96", () => expect(roundEdges(lines(0, 996, 9004, 0))?.headline).toBe(10));
  it("has no answer for 0/0", () => expect(roundEdges(lines(0, 0, 0, 0))).toBeNull());
  it("always adds up to 100 and never orders edges wrongly", () => {
    const count = fc.nat(1_000_000);
    fc.assert(fc.property(count, count, count, count, (a, b, c, d) => {
      const edges = roundEdges(lines(a, b, c, d));
      if (edges === null) return a + b + c + d === 0;
      const sum = edges.proven + edges.declared + edges.unknown + edges.human;
      return Math.abs(sum - 100) < 1e-9 && edges.floor <= edges.headline && edges.headline <= edges.ceiling && edges.ceiling <= 100;
    }));
  });
});
