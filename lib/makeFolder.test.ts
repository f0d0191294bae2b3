import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "./makeFolder";

test("makes all that is missing, is content with what is there, and ends where no folder can be made", () => {
  const base = mkdtempSync(join(tmpdir(), "byline-folder-"));
  makeFolder(join(base, "a", "b"), 0o700);
  makeFolder(join(base, "a", "b"));
  expect(statSync(join(base, "a", "b")).mode & 0o777).toBe(0o700);
  writeFileSync(join(base, "file"), "");
  expect(() => makeFolder(join(base, "file", "below"))).toThrow(/ENOTDIR/);
  if (existsSync("/proc/self")) expect(() => makeFolder("/proc/byline/data")).toThrow(/ENOENT|EACCES|EPERM/);
  rmSync(base, { recursive: true });
});
