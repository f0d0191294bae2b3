import fc from "fast-check";
import { expect, it } from "vitest";
import type { Change } from "@/lib/core/history/change";
import { landChanges } from "@/lib/core/history/landChanges";
import { commitOfOrigin, writerOfOrigin } from "@/lib/core/history/originKey";
import { buildRepository, runGit } from "@/lib/fixtures/repository/buildRepository";
import { loseBlob } from "@/lib/fixtures/repository/loseBlob";
import { pullsRepository, randomPulls } from "@/lib/fixtures/repository/randomPulls";
import { squashMerges } from "@/lib/fixtures/repository/squashMerges";
import { listCommits } from "../listCommits";
import { openRepository } from "../openRepository";
import { walkChanges } from "../walkChanges";
import { lookBehind } from "./lookBehind";

const now = Date.UTC(2030, 0, 1);

async function readChanges(path: string, branch: string): Promise<{ changes: readonly Change[]; lines: ReadonlyMap<string, readonly string[]> }> {
  const repository = await openRepository(path, { branch });
  const commits = await listCommits(repository);
  const { changes, originals } = await lookBehind(repository, landChanges(commits, repository.head, { now }), commits);
  const parents = new Map([...commits, ...originals].map(({ sha, parents: list }) => [sha, list]));
  const lines = new Map<string, readonly string[]>();
  for await (const { change, files } of walkChanges(repository, { changes, parentsOf: (sha) => parents.get(sha) ?? [] })) {
    lines.set(change.sha, files.flatMap((file) => file.origins.map((origin) => `${file.path} ${commitOfOrigin(origin.commit)} ${String(writerOfOrigin(origin.commit))} ${String(origin.lines)}`)));
  }
  repository.close();
  return { changes, lines };
}

it.each([1, 2, 3, 5, 8])("lines of a squash come from the commits that they came from before it was one (random history %i)", async (seed) => {
  const { path } = buildRepository(pullsRepository(fc.sample(randomPulls, { seed, numRuns: 4 }).flat()));
  const { shaOf, squashes } = squashMerges(path);
  const [merged, squashed] = [await readChanges(path, "merged"), await readChanges(path, "main")];
  expect(squashes.length).toBeGreaterThan(10);
  let compared = 0;
  for (const old of squashes) {
    const sha = shaOf.get(old) ?? "";
    const change = squashed.changes.find((each) => each.sha === sha);
    const branch = merged.changes.find((each) => each.sha === old)?.commits.filter((each) => each !== old) ?? [];
    // What landed with another change before is not this one's, in either history.
    expect([...(change?.squashed ?? [])].sort()).toEqual(branch.map((each) => shaOf.get(each) ?? "").sort());
    // Where no line at all is the branch's, the squash is believed to be its own.
    const isOwn = (merged.lines.get(old) ?? []).every((line) => line.split(" ")[1] === old);
    const before = (merged.lines.get(old) ?? []).map((line) => {
      const [file = "", commit = "", writer = "", count = ""] = line.split(" ");
      return `${file} ${shaOf.get(commit) ?? ""} ${commit === old && !isOwn ? "-2" : writer} ${count}`;
    });
    const after = squashed.lines.get(sha) ?? [];
    expect(after).toEqual(before);
    compared += after.length;
  }
  expect(compared).toBeGreaterThan(40);
});

it("gives rebased commits their originals, one by one, and never takes an issue's number or a stale branch for a pull request", async () => {
  const files = (lines: number): Record<string, string> => ({ "a.ts": Array.from({ length: lines }, (_, at) => `const line${String(at)} = ${String(at)};\n`).join("") });
  const { path, sha } = buildRepository([
    { name: "root", files: files(1) },
    { name: "one", files: files(3), message: "First half", authoredAt: 1_700_000_100 },
    { name: "two", files: files(5), message: "Second half", authoredAt: 1_700_000_200 },
    { name: "synced", parents: ["root"], files: files(3), message: "Synced\n" },
    { name: "landed one", parents: ["root"], files: files(3), message: "First half", authoredAt: 1_700_000_100, committer: "GitHub <noreply@github.com>" },
    { name: "landed two", files: files(5), message: "Second half", authoredAt: 1_700_000_200, committer: "GitHub <noreply@github.com>" },
    { name: "direct", files: files(9), message: "Mend what was asked for (#7)" },
  ], { refs: { "refs/pull/3/head": "two" } });
  // A branch that was brought up to date after the change landed has its very tree.
  runGit(path, ["update-ref", "refs/pull/9/head", sha("direct")]);
  const { changes, lines } = await readChanges(path, "main");
  const of = (name: string) => changes.find((change) => change.sha === sha(name));
  expect(of("landed one")).toMatchObject({ squashed: [sha("one")], rebased: true, pull: { number: 3, head: sha("two"), sameTree: false } });
  expect(of("landed two")).toMatchObject({ squashed: [sha("two")], rebased: true, pull: { number: 3, sameTree: true } });
  expect(lines.get(sha("landed two"))).toEqual([`a.ts ${sha("two")} -1 2`]);
  expect(of("direct")?.squashed).toBeUndefined();
  expect(lines.get(sha("direct"))).toEqual([`a.ts ${sha("direct")} -1 4`]);
});

const oneLine = (value: number): Record<string, string> => ({ "a.ts": `const a = ${String(value)};\n` });

it("finds a rebase where its last commit takes the one before back, where an empty commit stands below it and where the branch had a merge", async () => {
  const { path, sha } = buildRepository([
    { name: "root", files: oneLine(1) },
    { name: "mend", files: oneLine(2), message: "Mend", authoredAt: 1_700_000_100 },
    { name: "tidy", files: oneLine(3), message: "Tidy", authoredAt: 1_700_000_200 },
    { name: "untidy", files: oneLine(2), message: "Revert Tidy", authoredAt: 1_700_000_300 },
    { name: "branch", parents: ["root"], files: { "b.ts": "const b = 1;\n" }, message: "Add b", authoredAt: 1_700_000_400 },
    { name: "landed mend", parents: ["root"], files: oneLine(2), message: "Mend", authoredAt: 1_700_000_100, committer: "Ada <ada@example.com>" },
    { name: "landed tidy", files: oneLine(3), message: "Tidy", authoredAt: 1_700_000_200, committer: "Ada <ada@example.com>" },
    { name: "landed untidy", files: oneLine(2), message: "Revert Tidy", authoredAt: 1_700_000_300, committer: "Ada <ada@example.com>" },
    { name: "brought up", parents: ["branch", "landed untidy"], files: oneLine(2) },
    { name: "more", parents: ["brought up"], files: { "c.ts": "const c = 1;\n" }, message: "Add c", authoredAt: 1_700_000_500 },
    { name: "release", parents: ["landed untidy"], files: {}, message: "v1" },
    { name: "landed branch", files: { "b.ts": "const b = 1;\n" }, message: "Add b", authoredAt: 1_700_000_400, committer: "Ada <ada@example.com>" },
    { name: "landed more", files: { "c.ts": "const c = 1;\n" }, message: "Add c", authoredAt: 1_700_000_500, committer: "Ada <ada@example.com>" },
  ], { refs: { "refs/pull/5/head": "untidy", "refs/pull/6/head": "more" } });
  const { changes } = await readChanges(path, "main");
  const of = (name: string) => { const found = changes.find((change) => change.sha === sha(name)); return [found?.pull?.number, found?.squashed]; };
  expect(["landed mend", "landed tidy", "landed untidy"].map(of)).toEqual([[5, [sha("mend")]], [5, [sha("tidy")]], [5, [sha("untidy")]]]);
  expect([of("release"), of("landed branch"), of("landed more")]).toEqual([[undefined, undefined], [6, [sha("branch")]], [6, [sha("more")]]]);
});

it("finds a squash by its number and tree where the branch lived on and landed once more", async () => {
  const { path, sha } = buildRepository([
    { name: "root", files: oneLine(1) },
    { name: "fork", files: oneLine(2), message: "Mend" },
    { name: "squash", parents: ["root"], files: oneLine(2), message: "Mend (#7)" },
    { name: "brought up", parents: ["fork", "squash"], files: oneLine(2) },
    { name: "merge", parents: ["squash", "brought up"], files: { ...oneLine(2), "b.ts": "const b = 1;\n" } },
  ], { refs: { "refs/pull/7/head": "fork" } });
  const { changes } = await readChanges(path, "main");
  expect(changes.map((change) => [change.sha, change.pull?.number, change.pull?.sameTree])).toEqual([[sha("root"), undefined, undefined], [sha("squash"), 7, true], [sha("merge"), undefined, undefined]]);
});

it("reads a squash without what stands behind it where contents of the branch are missing", async () => {
  const { path, sha } = buildRepository([
    { name: "root", files: { "a.ts": "const a = 1;\n" } },
    { name: "branch one", files: { "a.ts": "const a = 2;\nconst lost = 1;\n" } },
    { name: "branch two", files: { "a.ts": "const a = 2;\nconst b = 1;\n" } },
    { name: "squash", parents: ["root"], files: { "a.ts": "const a = 2;\nconst b = 1;\nconst c = 3;\n" }, message: "Squash (#1)" },
  ], { refs: { "refs/pull/1/head": "branch two" } });
  expect((await readChanges(path, "main")).lines.get(sha("squash"))).toEqual([`a.ts ${sha("branch one")} -1 1`, `a.ts ${sha("branch two")} -1 1`, `a.ts ${sha("squash")} -2 1`]);
  loseBlob(path, runGit(path, ["rev-parse", `${sha("branch one")}:a.ts`]).toString().trim());
  expect((await readChanges(path, "main")).lines.get(sha("squash"))).toEqual([`a.ts ${sha("squash")} -1 3`]);
});
