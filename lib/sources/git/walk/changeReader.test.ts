import { expect, it } from "vitest";
import type { FileChange } from "@/lib/core/history/fileChange";
import { ChangeReader } from "./changeReader";
import { DiffParser } from "./diffParser";
import { OriginNumbers } from "./originNumbers";
import type { Step } from "./step";

const sha = "a".repeat(40);
const other = "b".repeat(40);
const raw = (path: string, status = "M"): string => `:100644 100644 ${"1".repeat(40)} ${"2".repeat(40)} ${status}\0${path}\0`;

/** As `git diff-tree --stdin --raw -p -z -U0` prints it: two hunks, a file without a line feed at its end, then a second commit. */
const stream = Buffer.from([
  `${sha}\0`, raw("a.ts"), raw("b.ts"), "\0",
  "diff --git a/a.ts b/a.ts\n--- a/a.ts\n+++ b/a.ts\n@@ -1 +1,3 @@\n-old\n+first line\n+second line\n+third line\n@@ -4,0 +7,2 @@\n+seventh line\n+eighth line\n",
  "diff --git a/b.ts b/b.ts\n--- a/b.ts\n+++ b/b.ts\n@@ -0,0 +1,2 @@\n+alone\n+at the end\n\\ No newline at end of file\n",
  `${other}\0`, raw("c.ts"), "\0", "diff --git a/c.ts b/c.ts\n--- a/c.ts\n+++ b/c.ts\n@@ -0,0 +1 @@\n+c\n",
].join(""));
const steps: Step[] = [{ sha, parent: null, landing: true }, { sha: other, parent: sha, landing: true }];
/** Lines 2 to 7 of a.ts by writer 0, line 8 by writer 1; all of b.ts by writer 1. */
const records = new Map([[sha, { rule: "test", writers: [], files: new Map([["a.ts", Int32Array.of(2, 7, 0, 8, 8, 1)], ["b.ts", Int32Array.of(1, 9, 1)]]) }]]);

function read(...chunks: readonly Buffer[]): readonly (readonly FileChange[])[] {
  const changes: FileChange[][] = [];
  const parser = new DiffParser(new ChangeReader(steps, new Map(), new OriginNumbers(steps, records), (files) => changes.push(files)), 40);
  for (const chunk of chunks) parser.push(chunk);
  parser.finish();
  return changes;
}

it("gives added lines to the writers that the commit's record names", () => {
  const [change = []] = read(stream);
  expect(change.map(({ path, added, origins }) => [path, added, origins.map(({ commit, lines, effective }) => [commit.slice(40), lines, effective])])).toEqual([
    ["a.ts", 5, [["", 1, 1], ["#0", 3, 3], ["#1", 1, 1]]],
    ["b.ts", 2, [["#1", 2, 2]]],
  ]);
});

it("reads the same wherever the stream is cut, once or twice", () => {
  const whole = JSON.stringify(read(stream));
  for (let cut = 1; cut < stream.length; cut++) {
    if (JSON.stringify(read(stream.subarray(0, cut), stream.subarray(cut))) !== whole) expect.fail(`cut at ${String(cut)}`);
    const later = Math.min(stream.length, cut + 7);
    if (JSON.stringify(read(stream.subarray(0, cut), stream.subarray(cut, later), stream.subarray(later))) !== whole) expect.fail(`cut at ${String(cut)} and ${String(later)}`);
  }
});
