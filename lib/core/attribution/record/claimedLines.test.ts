import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ClaimedLines } from "./claimedLines";

const claim = fc.record({ from: fc.integer({ min: 1, max: 30 }), more: fc.nat(12), writer: fc.nat(3) });

/** Line by line, the slow way. */
function naive(claims: readonly { from: number; more: number; writer: number }[]): number[] {
  const lines = new Array<number>(50).fill(-1);
  for (const { from, more, writer } of claims) lines.fill(writer, from, from + more + 1);
  return lines;
}

function linesOf(triples: Int32Array): number[] {
  const lines = new Array<number>(50).fill(-1);
  for (let at = 0; at < triples.length; at += 3) lines.fill(triples[at + 2] ?? -1, triples[at], (triples[at + 1] ?? 0) + 1);
  return lines;
}

describe("ClaimedLines", () => {
  it("gives each line to the latest claim on it, in order and without overlap", () => {
    fc.assert(fc.property(fc.array(claim, { maxLength: 12 }), (claims) => {
      const lines = new ClaimedLines();
      for (const { from, more, writer } of claims) lines.add(from, from + more, writer);
      const triples = lines.toTriples();
      expect(linesOf(triples)).toEqual(naive(claims));
      for (let at = 3; at < triples.length; at += 3) {
        expect(triples[at]).toBeGreaterThan(triples[at - 2] ?? 0);
        // Neighbours of one writer are one claim.
        if (triples[at] === (triples[at - 2] ?? 0) + 1) expect(triples[at + 2]).not.toBe(triples[at - 1]);
      }
    }));
  });

  it("takes a hundred thousand claims that overlap", () => {
    const lines = new ClaimedLines();
    for (let at = 0; at < 100_000; at++) lines.add(at + 1, at + 1_000, at % 2);
    expect(linesOf(lines.toTriples().slice(0, 6)).slice(1, 3)).toEqual([0, 1]);
  });
});
