import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEffectiveLine } from "@/lib/core/history/isEffectiveLine";
import { IntList } from "@/lib/core/ledger/intList";
import { hashLines } from "./hashLines";
import { linesRead, markLines } from "./markLines";
import { skipLines } from "./skipLines";

/** FNV-1a by the book, over everything but blanks, in exact numbers. */
function markByHand(line: Buffer): number {
  let hash = 0x811c9dc5n;
  const letters = [...line].filter((byte) => byte > 0x20);
  if (letters.length === 0) return 0;
  for (const letter of letters) hash = ((hash ^ BigInt(letter)) * 0x01000193n) & 0xffffffffn;
  const folded = (hash ^ (hash >> 15n)) & 0xfffffffen;
  const mark = Number(BigInt.asIntN(32, folded | (isEffectiveLine(line, 0, line.length) ? 1n : 0n)));
  return mark === 0 ? 2 : mark;
}

const lineOf = fc.oneof(
  fc.uint8Array({ maxLength: 40 }), fc.string({ unit: "grapheme", maxLength: 30 }).map((text) => Buffer.from(text)),
  fc.constantFrom("", "  ", "}", "\t});", "a b c", "x".repeat(1_000), "x".repeat(1_001), "é".repeat(1_001), "\x7f\x7f").map((text) => Buffer.from(text)),
).map((bytes) => Buffer.from(bytes.filter((byte) => byte !== 0x0a)));

const streamOf = (lines: readonly Buffer[]): Buffer => Buffer.concat(lines.flatMap((line) => [Buffer.from("+"), line, Buffer.from("\n")]));

describe("lines of a hunk", () => {
  it("have the mark that is reckoned by hand, however many are asked for", () => {
    fc.assert(fc.property(fc.array(lineOf, { maxLength: 12 }), fc.nat(14), (lines, most) => {
      const marks = new IntList();
      const bytes = streamOf(lines);
      markLines(bytes, 0, bytes.length, most, marks);
      const expected = lines.slice(0, most).map(markByHand);
      expect([...marks.values.slice(0, marks.length)]).toEqual(expected);
      expect(linesRead).toEqual({ at: streamOf(lines.slice(0, most)).length, lines: expected.length, effective: expected.filter((mark) => mark % 2 !== 0).length });
    }));
  });

  it("are read up to the last one that has arrived whole", () => {
    const bytes = streamOf([Buffer.from("first line"), Buffer.from("second")]);
    for (const read of [skipLines, (...[from, start, end, most]: Parameters<typeof skipLines>): void => markLines(from, start, end, most, new IntList())]) {
      for (let end = 0; end <= bytes.length; end++) {
        read(bytes, 0, end, 5);
        const lines = end === bytes.length ? 2 : end > 11 ? 1 : 0;
        expect(linesRead).toMatchObject({ at: [0, 12, bytes.length][lines], lines });
      }
    }
  });

  it("have equal hashes where all bytes are equal, blanks too", () => {
    fc.assert(fc.property(fc.array(lineOf, { maxLength: 12 }), (lines) => {
      const [first, second] = [new IntList(), new IntList()];
      const bytes = streamOf(lines);
      hashLines(bytes, 0, bytes.length, lines.length, first, second);
      const hashes = lines.map((_, line) => `${first.at(line)} ${second.at(line)}`);
      expect(first.length).toBe(lines.length);
      expect(new Set(hashes).size).toBe(new Set(lines.map((line) => line.toString("latin1"))).size);
    }));
  });
});
