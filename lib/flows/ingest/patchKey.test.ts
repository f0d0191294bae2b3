import { expect, it } from "vitest";
import type { FileEdit } from "@/lib/core/ledger/changeEdits";
import { patchKey } from "./patchKey";

const edit = (path: string, added: readonly number[], different: Partial<FileEdit> = {}): FileEdit => ({
  path, renamedFrom: null, outcome: "lines", hunks: new Int32Array(), removedMarks: new Int32Array(), addedMarks: Int32Array.from(added), origins: new Int32Array(), textLines: 0, oldId: "", newId: "", ...different,
});
const at = Date.UTC(2026, 0, 1);
const known = patchKey([edit("src/a.ts", [1, 2]), edit("src/b.ts", [3])], at);

it.each([
  ["in other folders and another order", [edit("vendor/src/b.ts", [3]), edit("vendor/src/a.ts", [1, 2])], at, true],
  ["within the same second", [edit("src/a.ts", [1, 2]), edit("src/b.ts", [3])], at + 999, true],
  ["a second later", [edit("src/a.ts", [1, 2]), edit("src/b.ts", [3])], at + 1_000, false],
  ["in a file of another name", [edit("src/c.ts", [1, 2]), edit("src/b.ts", [3])], at, false],
  ["with lines in the other file", [edit("src/a.ts", [1]), edit("src/b.ts", [2, 3])], at, false],
  ["taken away and not added", [edit("src/a.ts", [], { removedMarks: Int32Array.of(1, 2) }), edit("src/b.ts", [3])], at, false],
])("the same lines %s", (_, files, when, isSame) => { expect(patchKey(files, when) === known).toBe(isSame); });

it("nothing is known by where no line was touched", () => {
  expect(patchKey([], at)).toBeNull();
  expect(patchKey([edit("logo.png", [], { outcome: "binary", newId: "1" })], at)).toBeNull();
});
