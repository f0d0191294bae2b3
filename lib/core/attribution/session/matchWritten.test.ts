import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchWritten } from "./matchWritten";
import { normaliseLine } from "./normaliseLine";
import type { SessionEdit } from "./sessionEdit";
import { WrittenPool } from "./writtenPool";

const day = 86_400_000;
const now = Date.UTC(2026, 5, 1);
const edit = (id: string, lines: readonly string[], different: Partial<SessionEdit> = {}): SessionEdit => ({ id, session: "s", agent: "claude-code", model: null, file: "/home/ada/work/src/a.ts", at: now - day, lines: lines.flatMap((line) => normaliseLine(line) ?? []), ...different });
const added = (lines: readonly string[], from = 1) => lines.map((text, at) => ({ line: from + at, text }));
const ranges = (lines: readonly string[], edits: readonly SessionEdit[], path = "src/a.ts") => matchWritten(path, added(lines), now, new WrittenPool(edits)).map(({ from, to, edit: { id } }) => [from, to, id]);

describe("normaliseLine", () => {
  it.each([
    ["  const A = \"x\";  ", "const a = 'x';"], ["a\t \tlong   line", "a long line"], ["say `this` \u201cnow\u201d", "say 'this' 'now'"], ["});", null], ["}", null], ["", null], ["   ", null], ["x=1", null], ["// ---- //", null], ["été", null], ["étés", "étés"],
  ])("%j is %j", (line, key) => { expect(normaliseLine(line)).toBe(key); });
});

describe("matchWritten", () => {
  const written = ["export function addAll(list: number[]): number {", "  let sum = 0;", "", "  for (const each of list) sum += each;", "  return sum;", "}"];

  it("gives the lines of an edit, with what says too little between them, whatever its blanks and quotation marks", () => {
    expect(ranges(["// by hand, long ago and far away", ...written.map((line) => line.replaceAll("  ", "\t")), "const more = addAll([1, 2]);"], [edit("e", written)])).toEqual([[2, 6, "e"]]);
  });

  it("gives nothing for common lines alone, and takes them in beside one that says more", () => {
    expect(ranges(["  return sum;", "  let sum = 0;"], [edit("e", written)])).toEqual([]);
    expect(ranges(["  for (const each of list) sum += each;", "  return sum;"], [edit("e", written)])).toEqual([[1, 2, "e"]]);
  });

  it("gives nothing for another file, another time, and each written line once", () => {
    expect(ranges(written, [edit("e", written, { file: "/home/ada/work/lib/src/b.ts" })])).toEqual([]);
    expect(ranges(written, [edit("e", written, { at: now - 22 * day })])).toEqual([]);
    expect(ranges(written, [edit("e", written, { at: now + 3 * day })])).toEqual([]);
    const pool = new WrittenPool([edit("e", written), edit("e", written)]);
    expect(pool.size).toBe(1);
    expect(matchWritten("src/a.ts", added(written), now, pool).length).toBe(1);
    expect(matchWritten("src/a.ts", added(written), now, pool)).toEqual([]);
  });

  it("never takes a file for one of another folder that ends alike", () => {
    expect(ranges(written, [edit("e", written, { file: "other-src/a.ts" })])).toEqual([]);
    expect(ranges(written, [edit("e", written, { file: "src/a.ts" })])).toEqual([[1, 5, "e"]]);
  });

  it("reads the cells of a notebook as they were written, and what was written of its file as it stands there", () => {
    const cell = ["import numpy as np", "values = np.arange(12).reshape(3, 4)", "print(\"the sum\", values.sum())"];
    const file = [" {", "  \"cell_type\": \"code\",", "  \"source\": [", "   \"import numpy as np\\n\",", "   \"values = np.arange(12).reshape(3, 4)\\n\",", "   \"print(\\\"the sum\\\", values.sum())\"", "  ]", " }"];
    const notebook = { file: "/home/ada/work/src/n.ipynb" };
    expect(ranges(file, [edit("cell", cell, notebook)], "src/n.ipynb")).toEqual([[4, 6, "cell"]]);
    expect(ranges(file, [edit("whole", file, notebook)], "src/n.ipynb")).toEqual([[2, 6, "whole"]]);
    expect(ranges(file, [edit("cell", cell, { file: "/home/ada/work/src/n.json" })], "src/n.json")).toEqual([]);
  });

  it("knows a file under the names that it had before", () => {
    const match = (formerNames: readonly string[]) => matchWritten("lib/b.ts", added(written), now, new WrittenPool([edit("e", written)]), { formerNames }).map(({ from, to }) => [from, to]);
    expect(match(["lib/a.ts", "src/a.ts"])).toEqual([[1, 5]]);
    expect(match(["lib/a.ts"])).toEqual([]);
  });

  it("claims only added lines, and no written line twice, for random edits and commits", () => {
    const line = fc.oneof(fc.constantFrom("}", "", "return value;", "const first = 1;", "const theVeryFirstOne = makeOne();"), fc.integer({ min: 0, max: 12 }).map((at) => `const someLongName${String(at)} = compute(${String(at)});`));
    fc.assert(fc.property(fc.array(fc.array(line, { minLength: 1, maxLength: 8 }), { maxLength: 4 }), fc.array(fc.tuple(line, fc.boolean()), { maxLength: 20 }), (edits, commit) => {
      const lines = commit.map(([text], at) => ({ line: 1 + at + commit.slice(0, at + 1).filter(([, gap]) => gap).length, text }));
      const found = matchWritten("src/a.ts", lines, now, new WrittenPool(edits.map((each, at) => edit(String(at), each))));
      const claimed = found.flatMap(({ from, to, edit: { id } }) => Array.from({ length: to - from + 1 }, (_, at) => ({ line: from + at, id })));
      const texts = new Map(lines.map(({ line: number, text }) => [number, text]));
      expect(new Set(claimed.map(({ line: number }) => number)).size).toBe(claimed.length);
      const used = new Map<string, number>();
      for (const { line: number, id } of claimed) {
        const key = normaliseLine(texts.get(number) ?? "no such line, and none that anybody wrote");
        if (key === null) continue;
        used.set(`${id} ${key}`, (used.get(`${id} ${key}`) ?? 0) + 1);
      }
      for (const [name, count] of used) {
        const [id = "", ...key] = name.split(" ");
        expect(count).toBeLessThanOrEqual((edits[Number(id)] ?? []).filter((text) => normaliseLine(text) === key.join(" ")).length);
      }
    }), { seed: 20261123, numRuns: 2_000 });
  });
});
