import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadLabels } from "./spreadLabels";

describe("spreadLabels", () => {
  it("leaves labels that are far enough apart", () => expect(spreadLabels([10, 60, 110])).toEqual([10, 60, 110]));
  it("moves two that collide by the same amount", () => expect(spreadLabels([100, 105], 15)).toEqual([95, 110]));
  it("keeps the order of the input", () => expect(spreadLabels([105, 100], 15)).toEqual([110, 95]));
  it("stays inside its bounds", () => expect(spreadLabels([0, 0, 0], 15.5, { top: 10, bottom: 200 })).toEqual([10, 25.5, 41]));
  it("never sets two labels closer than the gap", () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 12 }), (wanted) => {
      const sorted = spreadLabels(wanted).sort((a, b) => a - b);
      return sorted.every((y, index) => index === 0 || y - (sorted[index - 1] ?? 0) >= 15.5 - 1e-6);
    }));
  });
});
