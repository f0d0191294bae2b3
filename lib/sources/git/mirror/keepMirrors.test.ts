import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { keepMirrors } from "./keepMirrors";
import { touchMirror } from "./touchMirror";

const root = mkdtempSync(join(tmpdir(), "byline-mirrors-"));
afterEach(() => { rmSync(root, { recursive: true, force: true }); });

/** Mirrors of 1,000 bytes each, read one minute after the other. */
async function make(names: readonly string[]): Promise<void> {
  for (const [at, name] of names.entries()) {
    mkdirSync(join(root, name, "objects"), { recursive: true });
    writeFileSync(join(root, name, "objects", "pack"), "x".repeat(1000));
    await touchMirror(join(root, name), new Date(1_700_000_000_000 + at * 60_000));
  }
}

it("removes those read longest ago until the rest has room, and none that must stay", async () => {
  await make(["old.git", "busy.git", "newer.git", "newest.git"]);
  mkdirSync(join(root, "half.git.gone"));
  mkdirSync(join(root, "something-else"));
  const kept = await keepMirrors(root, 2500, (folder) => Promise.resolve(!folder.endsWith("busy.git")));
  expect(kept).toEqual({ bytes: 2000, removed: [join(root, "old.git"), join(root, "newer.git")] });
  expect(readdirSync(root).sort()).toEqual(["busy.git", "newest.git", "something-else"]);
});

it("puts one back that a reading asked for meanwhile", async () => {
  await make(["wanted.git", "idle.git"]);
  let asked = 0;
  const kept = await keepMirrors(root, 1000, (folder) => Promise.resolve(!folder.endsWith("wanted.git") || ++asked < 2));
  expect(kept).toEqual({ bytes: 1000, removed: [join(root, "idle.git")] });
  expect([asked, readdirSync(root)]).toEqual([2, ["wanted.git"]]);
});

it("leaves everything where there is room, or nothing at all", async () => {
  expect(await keepMirrors(join(root, "none"), 0, () => Promise.resolve(true))).toEqual({ bytes: 0, removed: [] });
  await make(["a.git"]);
  expect(await keepMirrors(root, 1000, () => Promise.resolve(true))).toEqual({ bytes: 1000, removed: [] });
});
