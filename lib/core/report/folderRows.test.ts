import { describe, expect, it } from "vitest";
import { type FolderQuery, folderRows, leftOutFiles, type StandingFile, standingLines, stillThere } from "./folderRows";

const lines = (part: Partial<StandingFile["lines"]>) => ({ proven: 0, declared: 0, unknown: 0, human: 0, bot: 0, leftOut: 0, ...part });
const file = (path: string, part: Partial<StandingFile["lines"]>, merged: number, leftOutReason: string | null = null): StandingFile => ({ path, lines: lines(part), merged, leftOutReason });

const files = [
  file("README.md", { human: 10 }, 40), file("src/a.ts", { declared: 30, unknown: 10 }, 50), file("src/b/c.ts", { proven: 5, bot: 5 }, 10), file("src/b/d.ts", { unknown: 60 }, 60),
  file("src.md", { unknown: 1 }, 1), file("package-lock.json", { leftOut: 900 }, 0, "lock-file"), file("src/x.lock", { leftOut: 3 }, 0, "lock-file"),
];
const query = (change: Partial<FolderQuery> = {}): FolderQuery => ({ folder: "", search: "", sort: "lines", descending: true, ...change });
const shown = (change: Partial<FolderQuery> = {}) => folderRows(files, query(change)).map((row) => [row.name, row.isFolder, row.files, standingLines(row.lines), row.merged]);

describe("folderRows", () => {
  it("adds up what is below a folder, biggest first; a name that begins alike is another", () => {
    expect(shown()).toEqual([["src", true, 3, 110, 120], ["README.md", false, 1, 10, 40], ["src.md", false, 1, 1, 1]]);
    expect(shown({ folder: "src" })).toEqual([["b", true, 2, 70, 70], ["a.ts", false, 1, 40, 50]]);
  });
  it("searches whole paths below the folder", () => {
    expect(shown({ search: "/B/" })).toEqual([["src/b/d.ts", false, 1, 60, 60], ["src/b/c.ts", false, 1, 10, 10]]);
    expect(shown({ folder: "src", search: "readme" })).toEqual([]);
  });
  it("sorts by name, AI share of counted lines, and what is still there", () => {
    expect(shown({ folder: "src/b", sort: "name", descending: false }).map(([name]) => name)).toEqual(["c.ts", "d.ts"]);
    // c.ts: 5 of 5 counted lines (bots are not counted).
    expect(shown({ folder: "src/b", sort: "aiShare" }).map(([name]) => name)).toEqual(["c.ts", "d.ts"]);
    expect(shown({ sort: "stillThere" }).map(([name]) => name)).toEqual(["src.md", "src", "README.md"]);
  });
  it("divides what stands by what was merged", () => {
    expect(folderRows(files, query()).map(stillThere)).toEqual([110 / 120, 0.25, 1]);
    expect(stillThere({ lines: lines({}), merged: 0 })).toBeNull();
  });
  it("lists what is left out apart", () => expect(leftOutFiles(files, query()).map(({ path }) => path)).toEqual(["package-lock.json", "src/x.lock"]));
});
