import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { landChanges } from "@/lib/core/history/landChanges";
import type { LedgerRecord } from "@/lib/core/ledger/ledgerRecord";
import { packMemory } from "@/lib/core/ledger/packMemory";
import { packRuns } from "@/lib/core/ledger/packRuns";
import { buildRepository, runGit } from "@/lib/fixtures/repository/buildRepository";
import { oddRepository } from "@/lib/fixtures/repository/oddRepository";
import type { ScriptedCommit } from "@/lib/fixtures/repository/scriptedCommit";
import { listCommits } from "@/lib/sources/git/listCommits";
import { readIgnoredCommits } from "@/lib/sources/git/ledger/readIgnoredCommits";
import { readHeadFiles } from "@/lib/sources/git/ledger/readHeadFiles";
import { openRepository } from "@/lib/sources/git/openRepository";
import type { Repository } from "@/lib/sources/git/repository";
import { unmarked } from "../scan/commitMark";
import { listOwners } from "./listOwners";
import { replayHistory } from "./replayHistory";
import type { Replayed } from "./replayHistory";

interface Told extends Replayed {
  readonly records: LedgerRecord[];
  readonly added: number[];
  readonly ownersOf: (path: string) => string[];
}

const now = Date.UTC(2030, 0, 1);

/** `ownersOf` names, line by line, the commit that wrote it. */
async function replay(repository: Repository, moves: boolean, processes = 2): Promise<Told> {
  const commits = await listCommits(repository);
  const parents = new Map(commits.map(({ sha, parents: of }) => [sha, of]));
  const changes = landChanges(commits, repository.head, { now });
  const records: LedgerRecord[] = [];
  const added: number[] = [];
  const replayed = await replayHistory(repository, { changes, parentsOf: (sha) => parents.get(sha) ?? [], processes }, {
    moves, ignored: await readIgnoredCommits(repository),
    onChange: ({ files }, record) => {
      records.push(record);
      added.push(files.reduce((sum, file) => sum + file.added, 0));
    },
  });
  const ownersOf = (path: string): string[] => (listOwners(replayed, path, changes, () => unmarked) ?? [])
    .flatMap(({ from, to, commit }) => Array.from({ length: to - from + 1 }, () => commit));
  return { ...replayed, records, added, ownersOf };
}

async function replayScript(script: readonly ScriptedCommit[], moves = true): Promise<Told & { names: (path: string) => string[] }> {
  const { path, sha } = buildRepository(script);
  const repository = await openRepository(path);
  const told = await replay(repository, moves);
  repository.close();
  const nameOf = new Map(script.map(({ name }) => [sha(name), name]));
  return { ...told, names: (file) => told.ownersOf(file).map((owner) => nameOf.get(owner) ?? owner) };
}

describe.each([true, false])("a repository with every oddity (moves %s)", (moves) => {
  let repository: Repository;
  let told: Told;

  beforeAll(async () => {
    repository = await openRepository(buildRepository(oddRepository).path);
    told = await replay(repository, moves);
  });
  afterAll(() => repository.close());

  it("knows as many lines of every file at the head as git shows", async () => {
    const files = await readHeadFiles(repository);
    const plain = files.filter(({ path }) => isPlain(path));
    expect(plain.map(({ path, lines }) => [path, lines])).toEqual(plain.map(({ path }) => {
      const text = runGit(repository.path, ["cat-file", "blob", `${repository.head}:${path}`]).toString("latin1");
      return [path, text.slice(0, 8_000).includes("\0") ? -1 : text.split("\n").length - (text === "" || text.endsWith("\n") ? 1 : 0)];
    }));
    for (const { path, lines } of files) expect([path, told.ledger.files.get(path)?.lines ?? 0]).toEqual([path, Math.max(0, lines)]);
    expect([...told.ledger.files.keys()].sort()).toEqual(files.filter(({ lines }) => lines > 0).map(({ path }) => path).sort());
    expect(files.length).toBeGreaterThan(20);
  });

  it("has added = births + carried in every change, as git counts added", () => {
    told.records.forEach(({ births, carried }, index) => {
      expect(births.filter(({ unwalked }) => !unwalked).reduce((sum, { lines }) => sum + lines, carried)).toBe(told.added[index]);
    });
  });

  it("does not depend on how the history is cut", async () => {
    const other = await replay(repository, moves, 1);
    expect(other.records).toEqual(told.records);
    expect([...other.ledger.files].map(([path, runs]) => [path, packRuns(runs)])).toEqual([...told.ledger.files].map(([path, runs]) => [path, packRuns(runs)]));
    expect(packMemory(other.ledger.keeper)).toEqual(packMemory(told.ledger.keeper));
  });
});

function isPlain(path: string): boolean {
  return !path.startsWith('"') && /^[ -~]+$/.test(path);
}

describe("against git blame", () => {
  it("names the change that git blame --first-parent names, for every line of every walked file", async () => {
    const repository = await openRepository(buildRepository(oddRepository).path);
    const { ledger, book, records } = await replay(repository, false);
    let compared = 0;
    for (const [path, runs] of ledger.files) {
      if (!isPlain(path) || path === "diff.txt") continue; // diff.txt was binary once: blame reads the bytes as lines, git diff does not.
      const blamed = runGit(repository.path, ["blame", "--first-parent", "--porcelain", repository.head, "--", path]).toString("latin1")
        .split("\n").flatMap((line) => /^([0-9a-f]{40}) \d+ (\d+)/.exec(line)?.[1] ?? []);
      const mine = [...runs.numbers.subarray(0, runs.used)].flatMap((lines, at, all) => (at % 2 === 0 ? Array.from({ length: lines }, () => records[book.changeOf(all[at + 1] ?? -1)]?.sha) : []));
      expect([path, mine]).toEqual([path, blamed]);
      compared += mine.length;
    }
    expect(compared).toBeGreaterThan(59_000);
    repository.close();
  });
});

const lines = (...texts: string[]): string => texts.map((text) => `${text}\n`).join("");
const body = ["function total() {", "  const sum = 0;", "  return sum;", "}"];

describe("lines that keep their owner", () => {
  const cases: [string, ScriptedCommit[], string, string[]][] = [
    ["moved to another file in one change", [
      { name: "one", files: { "a.ts": lines("import x;", ...body, "export {};"), "b.ts": lines("other();") } },
      { name: "two", files: { "a.ts": lines("import x;", "export {};"), "b.ts": lines("other();", ...body) } },
    ], "b.ts", ["one", "one", "one", "one", "one"]],
    ["two lines are no move", [
      { name: "one", files: { "a.ts": lines("first line;", "second line;", "third line;"), "b.ts": lines("other();") } },
      { name: "two", files: { "a.ts": lines("third line;"), "b.ts": lines("other();", "first line;", "second line;") } },
    ], "b.ts", ["one", "two", "two"]],
    ["indented", [
      { name: "one", files: { "a.ts": lines(...body) } },
      { name: "two", files: { "a.ts": lines("run(() => {", ...body.map((line) => `\t${line}`), "});") } },
    ], "a.ts", ["two", "one", "one", "one", "one", "two"]],
    ["line ends changed", [
      { name: "one", files: { "a.ts": lines(...body) } },
      { name: "two", files: { "a.ts": body.map((line) => `${line}\r\n`).join("") } },
    ], "a.ts", ["one", "one", "one", "one"]],
    ["renamed and edited", [
      { name: "one", files: { "a.ts": lines(...body, "tail();") } },
      { name: "two", files: { "a.ts": null, "lib/b.ts": lines(...body, "new tail;") } },
    ], "lib/b.ts", ["one", "one", "one", "one", "two"]],
    ["deleted and brought back by a revert", [
      { name: "one", files: { "a.ts": lines(...body), "b.ts": "b\n" } },
      { name: "two", files: { "a.ts": null } },
      { name: "three", files: { "b.ts": "c\n" } },
      { name: "revert", files: { "a.ts": lines(...body) } },
    ], "a.ts", ["one", "one", "one", "one"]],
    ["grown back to the contents of a deleted file", [
      { name: "one", files: { "a.ts": lines(...body, "tail();"), "b.ts": "b\n" } },
      { name: "two", files: { "a.ts": null } },
      { name: "three", files: { "a.ts": lines("tail();") } },
      { name: "four", files: { "a.ts": lines(...body, "tail();") } },
    ], "a.ts", ["four", "four", "four", "four", "three"]],
    ["a revert of a revert", [
      { name: "base", files: { "a.ts": lines("head();", "tail();") } },
      { name: "feature", files: { "a.ts": lines("head();", ...body, "tail();") } },
      { name: "revert", files: { "a.ts": lines("head();", "tail();") } },
      { name: "other", files: { "a.ts": lines("head(1);", "tail();") } },
      { name: "reapply", files: { "a.ts": lines("head(1);", ...body, "tail();") } },
    ], "a.ts", ["other", "feature", "feature", "feature", "feature", "base"]],
  ];
  it.each(cases)("%s", async (_, script, path, owners) => {
    expect((await replayScript(script)).names(path)).toEqual(owners);
  });

  it("and none of them without moves", async () => {
    const [, script = [], path = ""] = cases[7] ?? [];
    expect((await replayScript(script, false)).names(path)).toEqual(["other", "reapply", "reapply", "reapply", "reapply", "base"]);
  });

  it("in commits that .git-blame-ignore-revs names, even where the text changed", async () => {
    const before: ScriptedCommit[] = [
      { name: "one", files: { "a.ts": lines("let a='x'", "let b='y'") } },
      { name: "format", files: { "a.ts": lines('let a = "x";', 'let b = "y";') } },
    ];
    const format = buildRepository(before).sha("format");
    const script = [...before, { name: "ignore", files: { ".git-blame-ignore-revs": `# quotes\n${format}\n` } }];
    expect((await replayScript(script)).names("a.ts")).toEqual(["one", "one"]);
    expect((await replayScript(script, false)).names("a.ts")).toEqual(["format", "format"]);
  });

  it("by the commit of the branch, not by the merge", async () => {
    const script: ScriptedCommit[] = [
      { name: "base", files: { "a.ts": lines("a();") } },
      { name: "side one", files: { "b.ts": lines(...body) } },
      { name: "side two", files: { "b.ts": lines("start();", ...body) } },
      { name: "main", parents: ["base"], files: { "a.ts": lines("a(1);") } },
      { name: "merge", parents: ["main", "side two"], files: { "b.ts": lines("start();", ...body, "by hand();") } },
    ];
    expect((await replayScript(script)).names("b.ts")).toEqual(["side two", "side one", "side one", "side one", "side one", "merge"]);
  });
});

describe("text that becomes binary and text again", () => {
  it("dies by its length and is born unwalked", async () => {
    const told = await replayScript([
      { name: "text", files: { "a.dat": lines("one", "two", "three") } },
      { name: "binary", files: { "a.dat": Buffer.from([0, 10, 0, 10]) } },
      { name: "other binary", files: { "a.dat": Buffer.from([0, 1]) } },
      { name: "text again", files: { "a.dat": "four\nfive\nsix\nseven" } },
      { name: "edit", files: { "a.dat": "four\nfive\nsix\nseven\neight\n" } },
    ]);
    expect(told.records.map(({ births, deaths }) => [births.map(({ lines: count, unwalked }) => [count, unwalked]), deaths.map(({ lines: count }) => count)])).toEqual([
      [[[3, false]], []], [[], [3]], [[], []], [[[4, true]], []], [[[1, false]], []],
    ]);
    expect(told.names("a.dat")).toEqual(["text again", "text again", "text again", "text again", "edit"]);
  });
});
