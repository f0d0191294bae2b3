import { describe, expect, it } from "vitest";
import type { RawEntry } from "./rawEntry";
import { ShortcutReader } from "./shortcutReader";
import type { Shortcut, Step } from "./step";

const none = "000000";
const file = "100644";

/** `M path a>b`: the blob a became b. */
function entry(text: string): RawEntry {
  const [status = "", path = "", sides = ""] = text.split(" ");
  const [oldId = "", newId = ""] = sides.split(">");
  return { status, path, renamedFrom: null, oldMode: oldId === "" ? none : file, newMode: newId === "" ? none : file, oldId, newId };
}

/** The shortcut of one change: the entries of each branch commit, then of the landing diff. */
function shortcutOf(...diffs: readonly (readonly string[])[]): Shortcut | undefined {
  const steps: Step[] = diffs.map((_, index) => ({ sha: `s${index}`, parent: null, landing: index === diffs.length - 1 }));
  const reader = new ShortcutReader(steps);
  diffs.forEach((diff, index) => {
    reader.startCommit(`s${index}`);
    for (const text of diff) reader.nameFile(entry(text));
  });
  reader.end();
  return reader.shortcuts.get(diffs.length - 1);
}

describe("ShortcutReader", () => {
  it("reads no branch commit whose files landed as they were", () => {
    expect(shortcutOf(["M a 1>2"], ["A b >3"], ["M a 1>2", "A b >3"])).toEqual({ skipped: new Set([0, 1]), whole: new Map([["a", 0], ["b", 1]]), rest: new Map() });
  });

  it("reads the later commits of a file; what they did not write the first one wrote", () => {
    expect(shortcutOf(["M a 1>2"], ["M a 2>3"], ["M a 1>3"])).toEqual({ skipped: new Set([0]), whole: new Map(), rest: new Map([["a", { step: 0, later: 1 }]]) });
  });

  it("reads all of a file that did not land as the branch left it", () => {
    expect(shortcutOf(["M a 1>2", "M b 7>8"], ["M c 5>6"], ["M a 1>9", "M b 7>8", "M c 5>6"])).toEqual({ skipped: new Set([1]), whole: new Map([["b", 0], ["c", 1]]), rest: new Map() });
  });

  it("reads, of a file with an older name, what touched either name, and nothing else", () => {
    const shortcut = shortcutOf(["M old 1>2"], ["M other 5>6"], ["D old 2>", "A new >3"], ["D older 0>", "M x 1>2"], ["D old 1>", "A new >3", "M other 5>6", "D older 0>", "M x 1>2"]);
    expect(shortcut).toEqual({ skipped: new Set([1, 3]), whole: new Map([["other", 1], ["x", 3]]), rest: new Map() });
  });

  it("reads nothing for a file that only a merge wrote", () => {
    expect(shortcutOf(["M a 1>2"], ["M a 1>2", "M conflict 4>5"])).toEqual({ skipped: new Set([0]), whole: new Map([["a", 0]]), rest: new Map() });
  });
});
