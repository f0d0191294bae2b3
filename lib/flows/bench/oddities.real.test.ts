import { describe, expect, it } from "vitest";
import { buildRepository, runGit } from "@/lib/fixtures/repository/buildRepository";
import { gitLengths } from "@/lib/fixtures/repository/gitLengths";
import { oddities } from "@/lib/fixtures/repository/oddities";
import { readHeadFiles } from "@/lib/sources/git/ledger/readHeadFiles";
import { openRepository } from "@/lib/sources/git/openRepository";
import { pathBytes } from "@/lib/sources/git/pathText";
import { compareBlame } from "./compareBlame";
import { compareLengths } from "./compareLengths";
import { replayTwice } from "./replayTwice";

describe("what real repositories showed, through the ledger of lines", () => {
  it.each(Object.entries(oddities))("%s: as many lines as git counts, owned as git blame says", async (_, { script, options, then, unreadable = [], blameDiffers = {} }) => {
    const scripted = buildRepository(script, options);
    then?.(scripted);
    const repository = await openRepository(scripted.path);
    try {
      const { plain, moved, changes, unreadable: missed } = await replayTwice(repository, () => Date.UTC(2030, 0, 1));
      expect(missed).toEqual(unreadable);
      const latin = (path: string): string => pathBytes(path).toString("latin1");
      const lengths = gitLengths(scripted.path, repository.head);
      for (const path of unreadable) lengths.delete(path);
      const expected = [...lengths].filter(([, lines]) => lines > 0).sort();
      for (const { ledger } of [plain, moved]) expect([...ledger.files].map(([path, runs]) => [latin(path), runs.lines]).sort()).toEqual(expected);
      const files = await readHeadFiles(repository);
      expect(compareLengths(files, plain, missed)).toMatchObject({ differing: [] });
      const paths = [...plain.ledger.files.keys()].filter((path) => !(path in blameDiffers) && !path.startsWith('"'));
      const blame = await compareBlame(repository, paths, plain, changes, { moves: false, processes: 1 });
      expect(blame).toMatchObject({ files: paths.length, untold: 0, differing: [] });
      expect(blame.lines + Object.keys(blameDiffers).length).toBeGreaterThan(0);
    } finally {
      repository.close();
    }
  });
});

describe("the fixtures are as odd as they say", () => {
  it("--numstat counts 114 lines where -U0 counts 132", () => {
    const { path } = buildRepository(oddities["--numstat and -U0 that disagree"]?.script ?? []);
    const count = (...config: string[]): string => runGit(path, [...config, "diff", "--numstat", "main~1", "main"]).toString();
    expect([count(), count("-c", "diff.context=0")]).toEqual(["114\t114\ta.txt\n", "132\t132\ta.txt\n"]);
  });

  it("git itself obeys the graft and the replaced object", () => {
    const { script = [], then } = oddities["grafts and replaced objects"] ?? {};
    const scripted = buildRepository(script);
    const count = (of: string): string => runGit(scripted.path, ["rev-list", "--count", of]).toString().trim();
    expect([count("main"), count(scripted.sha("two"))]).toEqual(["3", "2"]);
    then?.(scripted);
    expect([count("main"), count(scripted.sha("two"))]).toEqual(["1", "1"]);
  });
});
