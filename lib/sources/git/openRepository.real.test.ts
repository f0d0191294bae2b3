import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildRepository, runGit } from "@/lib/fixtures/repository/buildRepository";
import { findRepositories } from "./findRepositories";
import { openRepository } from "./openRepository";

const two = [{ name: "one", files: { "a.txt": "a\n" } }, { name: "two", files: { "a.txt": "b\n" } }];
const emptyFolder = (): string => mkdtempSync(join(tmpdir(), "byline-open-"));

async function open(path: string, branch?: string): Promise<{ branch: string; head: string }> {
  const repository = await openRepository(path, branch === undefined ? {} : { branch });
  repository.close();
  return { branch: repository.branch, head: repository.head };
}

describe("openRepository", () => {
  it("opens bare repositories, work trees, folders inside, linked worktrees, .git folders and repositories without a config file", async () => {
    const bare = buildRepository(two);
    const tree = join(emptyFolder(), "tree");
    runGit(bare.path, ["clone", "--quiet", bare.path, tree]);
    mkdirSync(join(tree, "deep", "er"), { recursive: true });
    runGit(tree, ["worktree", "add", "--quiet", "--detach", `${tree}-linked`]);
    runGit(`${tree}-linked`, ["checkout", "--quiet", "-b", "other", "HEAD~1"]);
    for (const path of [bare.path, tree, join(tree, "deep", "er"), join(tree, ".git"), `${tree}-linked`]) expect(await open(path)).toEqual({ branch: "main", head: bare.sha("two") });
    rmSync(join(bare.path, "config"));
    expect(await open(bare.path)).toEqual({ branch: "main", head: bare.sha("two") });
  });

  it("takes the newer of a branch and its copy at origin, and origin's where they diverged", async () => {
    const script = [...two, { name: "left", parents: ["two"] }, { name: "right", parents: ["two"], files: { "b.txt": "b\n" } }];
    const cases = [["one", "two", "two"], ["two", "one", "two"], ["left", "right", "right"]] as const;
    for (const [local, remote, expected] of cases) {
      const scripted = buildRepository(script, { refs: { "refs/heads/main": local, "refs/remotes/origin/main": remote } });
      runGit(scripted.path, ["symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main"]);
      runGit(scripted.path, ["update-ref", "--no-deref", "HEAD", scripted.sha("one")]);
      expect((await open(scripted.path)).head).toBe(scripted.sha(expected));
    }
  });

  it("finds the usual name on a detached HEAD, and asks where there are several", async () => {
    const scripted = buildRepository(two, { branch: "trunk" });
    runGit(scripted.path, ["update-ref", "--no-deref", "HEAD", scripted.sha("one")]);
    expect((await open(scripted.path)).branch).toBe("trunk");
    runGit(scripted.path, ["update-ref", "refs/heads/develop", scripted.sha("one")]);
    await expect(open(scripted.path)).rejects.toMatchObject({ code: "not-found", message: expect.stringContaining("detached") as string, hint: expect.stringContaining("--branch") as string });
    expect(await open(scripted.path, "develop")).toEqual({ branch: "develop", head: scripted.sha("one") });
    await expect(open(scripted.path, "nowhere")).rejects.toMatchObject({ code: "not-found" });
  });

  it("says what is wrong", async () => {
    await expect(open(emptyFolder())).rejects.toMatchObject({ code: "bad-input", message: expect.stringContaining("not a git repository") as string });
    await expect(open(join(emptyFolder(), "gone"))).rejects.toMatchObject({ code: "not-found", message: expect.stringContaining("does not exist") as string });
    const empty = emptyFolder();
    runGit(empty, ["init", "--quiet"]);
    await expect(open(empty)).rejects.toMatchObject({ code: "not-found", message: expect.stringContaining("no commit") as string });
    const shallow = join(emptyFolder(), "shallow");
    runGit(tmpdir(), ["clone", "--quiet", "--depth=1", `file://${buildRepository(two).path}`, shallow]);
    const file = join(emptyFolder(), "file");
    writeFileSync(file, "");
    await expect(open(file)).rejects.toMatchObject({ code: "bad-input", message: expect.stringContaining("is a file") as string });
    await expect(open(shallow)).rejects.toMatchObject({ code: "refused", hint: expect.stringContaining("--unshallow") as string });
  });

  it.skipIf(process.getuid?.() === 0)("says that a folder may not be read", async () => {
    const closed = emptyFolder();
    chmodSync(closed, 0o000);
    await expect(open(closed)).rejects.toMatchObject({ code: "refused" });
    chmodSync(closed, 0o700);
  });

  it.skipIf(process.getuid?.() === 0)("does not call corrupt or empty what it may not read", async () => {
    for (const place of ["refs/heads", "objects", "HEAD"]) {
      const { path } = buildRepository(two);
      const mode = statSync(join(path, place)).mode;
      chmodSync(join(path, place), 0o000);
      await expect(open(path), place).rejects.toMatchObject({ code: "refused", message: expect.stringContaining(join(path, place)) as string });
      chmodSync(join(path, place), mode);
    }
  });

  it("runs nothing that a repository's configuration names", async () => {
    const { path } = buildRepository(two);
    const trap = join(emptyFolder(), "trap");
    writeFileSync(trap, `#!/bin/sh\ntouch ${trap}.sprung\n`, { mode: 0o755 });
    for (const key of ["core.fsmonitor", "core.sshCommand", "core.pager", "core.editor", "diff.external", "core.hooksPath", "credential.helper", "gpg.program"]) runGit(path, ["config", key, trap]);
    await open(path);
    expect(existsSync(`${trap}.sprung`)).toBe(false);
  });
});

it("finds the repositories in a folder, and none inside another", async () => {
  const folder = emptyFolder();
  for (const name of ["b", "a/inner", "node_modules/x", ".hidden"]) {
    mkdirSync(join(folder, name), { recursive: true });
    runGit(join(folder, name), ["init", "--quiet"]);
  }
  mkdirSync(join(folder, "b", "sub"));
  runGit(join(folder, "b", "sub"), ["init", "--quiet"]);
  expect(await findRepositories(folder)).toEqual([join(folder, "a/inner"), join(folder, "b")]);
  mkdirSync(join(folder, "c"));
  writeFileSync(join(folder, "c", ".git"), "gitdir: /nowhere/at/all\n");
  expect(await findRepositories(folder)).toContain(join(folder, "c"));
});

describe("a repository that is damaged where git would not say so", () => {
  it("tells a damaged branch from a repository without commits", async () => {
    const { path } = buildRepository(two);
    rmSync(join(path, "packed-refs"), { force: true });
    mkdirSync(join(path, "refs", "heads"), { recursive: true });
    writeFileSync(join(path, "refs", "heads", "main"), "garbage\n");
    await expect(open(path)).rejects.toMatchObject({ code: "unreadable", message: expect.stringContaining("damaged") as string, hint: expect.stringContaining("reflog") as string });
  });

  it("does not read the repository above in place of a worktree whose own is gone", async () => {
    const above = join(emptyFolder(), "above");
    runGit(tmpdir(), ["clone", "--quiet", buildRepository(two).path, above]);
    mkdirSync(join(above, "lost"));
    writeFileSync(join(above, "lost", ".git"), "gitdir: /nowhere/at/all\n");
    await expect(open(join(above, "lost"))).rejects.toMatchObject({ code: "bad-input", message: expect.stringContaining("/nowhere/at/all") as string });
  });

  it("passes git's own words on where the configuration cannot be read", async () => {
    const { path } = buildRepository(two);
    writeFileSync(join(path, "config"), "[[[garbage\n");
    await expect(open(path)).rejects.toMatchObject({ code: "unreadable", message: expect.stringContaining("bad config line 1") as string });
  });
});
