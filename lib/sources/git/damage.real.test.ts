import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { landChanges } from "@/lib/core/history/landChanges";
import { buildRepository, runGit } from "@/lib/fixtures/repository/buildRepository";
import { gitCounts } from "@/lib/fixtures/repository/gitCounts";
import { findUnreadable } from "./findUnreadable";
import { isOnFirstParentLine } from "./isOnFirstParentLine";
import { lastCommonChange } from "./lastCommonChange";
import { listCommits } from "./listCommits";
import { openRepository } from "./openRepository";
import { readAttributes } from "./readAttributes";
import type { Repository } from "./repository";
import { UnreadablePaths } from "./unreadablePaths";
import { walkChanges } from "./walkChanges";
import type { WalkedChange } from "./walkedChange";

async function walk(repository: Repository, unreadable: readonly string[] = [], after?: { sha: string; ordinal: number; committedAt: number }): Promise<WalkedChange[]> {
  const commits = await listCommits(repository, after?.sha ?? null);
  const parents = new Map(commits.map(({ sha, parents: of }) => [sha, of]));
  const walked: WalkedChange[] = [];
  const changes = landChanges(commits, repository.head, { now: Date.UTC(2030, 0, 1), ...(after ? { after } : {}) });
  for await (const change of walkChanges(repository, { changes, parentsOf: (sha) => parents.get(sha) ?? [], unreadable })) walked.push(change);
  return walked;
}

const story = [
  { name: "one", files: { "kept.txt": "1\n2\n3\n", "lost.txt": "a\nb\n", '"lost\\351.txt"': "x\n" } },
  { name: "two", files: { "lost.txt": "a\nb\nc\n", "kept.txt": "1\n2\n3\n4\n", '"lost\\351.txt"': "x\ny\n" } },
  { name: "three", files: { "kept.txt": "1\n3\n4\n5\n" } },
];

/** Unpacks all objects and deletes, or damages, the blob of a path at a commit. */
function harm(path: string, object: string, how: "delete" | "damage"): void {
  const pack = readdirSync(join(path, "objects", "pack")).filter((name) => name.endsWith(".pack"));
  for (const name of pack) {
    const content = readFileSync(join(path, "objects", "pack", name));
    for (const suffix of ["pack", "idx", "rev"]) rmSync(join(path, "objects", "pack", name.replace(/pack$/, suffix)), { force: true });
    runGit(path, ["unpack-objects", "-q"], content);
  }
  const file = join(path, "objects", object.slice(0, 2), object.slice(2));
  if (how === "delete") rmSync(file);
  else {
    chmodSync(file, 0o644);
    writeFileSync(file, "not an object");
  }
}

describe("a repository that lacks blobs", () => {
  it("says which paths they belong to, and counts the others as git does", async () => {
    const { path, sha } = buildRepository(story);
    for (const name of ["lost.txt", "lost\\351.txt"]) {
      const id = runGit(path, ["ls-tree", "-r", sha("one")]).toString().split("\n").find((line) => line.includes(name))?.split(/\s/)[2] ?? "";
      harm(path, id, "delete");
    }
    const repository = await openRepository(path);
    const failure = await walk(repository).catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(UnreadablePaths);
    const unreadable = await findUnreadable(repository);
    expect(unreadable).toEqual(['"lost\\351.txt"', "lost.txt"]);
    const walked = await walk(repository, unreadable);
    const found = walked.flatMap(({ change, files }) => files.map((file) => `${change.sha} ${file.path} ${file.added} ${file.deleted}`)).sort();
    expect(found).toEqual(gitCounts(path, repository.head, ["lost.txt", ":(exclude,top,glob)lost?.txt"]).filter((row) => !row.path.startsWith("lost")).map((row) => `${row.change} ${row.path} ${row.added} ${row.deleted}`).sort());
    expect(walked.flatMap(({ files }) => files).reduce((sum, { added }) => sum + added, 0)).toBe(3 + 1 + 1);
    repository.close();
  });

  it("names a damaged object and the way out", async () => {
    const { path, sha } = buildRepository(story);
    const id = runGit(path, ["rev-parse", `${sha("two")}:kept.txt`]).toString().trim();
    harm(path, id, "damage");
    const repository = await openRepository(path);
    await expect(walk(repository)).rejects.toMatchObject({ code: "unreadable", message: expect.stringContaining(id) as string, hint: expect.stringContaining("fsck") as string });
    repository.close();
  });

  it.each([4, 40])("refuses a clone without blobs (%i commits)", async (length) => {
    const { path } = buildRepository(Array.from({ length }, (_, index) => ({ name: `c${index}`, files: { [`f${index}.txt`]: `content ${index}\n` } })));
    runGit(path, ["config", "uploadpack.allowFilter", "true"]);
    runGit(path, ["clone", "--quiet", "--bare", "--filter=blob:none", `file://${path}`, `${path}-partial`]);
    const repository = await openRepository(`${path}-partial`);
    expect(repository.mayMissObjects).toBe(true);
    await expect(walk(repository)).rejects.toMatchObject({ code: "refused", hint: expect.stringContaining("--refetch") as string });
    repository.close();
  });
});

describe("reading on", () => {
  it("reads only what is new", async () => {
    const { path, sha } = buildRepository(story);
    const repository = await openRepository(path);
    const whole = await walk(repository);
    expect(await isOnFirstParentLine(repository, sha("one"))).toBe(true);
    expect(await walk(repository, [], { sha: sha("one"), ordinal: 0, committedAt: whole[0]?.change.landedAt ?? 0 })).toEqual(whole.slice(1));
    expect(await walk(repository, [], { sha: sha("three"), ordinal: 2, committedAt: 0 })).toEqual([]);
    repository.close();
  });

  it("notices rewritten history and foxtrot merges, and finds the last common change", async () => {
    const { path, sha } = buildRepository([...story, { name: "instead", parents: ["two"] }, { name: "side", parents: ["instead"] }, { name: "foxtrot", parents: ["side", "three"] }]);
    const repository = await openRepository(path);
    expect(await isOnFirstParentLine(repository, sha("three"))).toBe(false);
    expect(await isOnFirstParentLine(repository, "0123456789012345678901234567890123456789")).toBe(false);
    expect(await isOnFirstParentLine(repository, repository.head)).toBe(true);
    const known = new Set(["one", "two", "three"].map(sha));
    expect(await lastCommonChange(repository, (commit) => known.has(commit))).toBe(sha("two"));
    expect(await lastCommonChange(repository, () => false)).toBeNull();
    repository.close();
  });
});

it("reads all .gitattributes of the head", async () => {
  const { path } = buildRepository([{ name: "one", files: { ".gitattributes": "*.a text\n", "x/y/.gitattributes": "*.b text\n", "not.gitattributes": "no\n" } }]);
  const repository = await openRepository(path);
  expect(await readAttributes(repository)).toEqual([{ folder: "", text: "*.a text\n" }, { folder: "x/y/", text: "*.b text\n" }]);
  repository.close();
});
