import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { touchMirror } from "@/lib/sources/git/mirror/touchMirror";
import { mirrorFolder } from "@/lib/sources/git/mirrorFolder";
import type { Database } from "@/lib/store/client";
import { listSources } from "@/lib/store/repository/listSources";
import { limitMirrors } from "./limitMirrors";

vi.mock("@/lib/store/repository/listSources", () => ({ listSources: vi.fn() }));

const root = mkdtempSync(join(tmpdir(), "byline-limit-"));
afterEach(() => { rmSync(root, { recursive: true, force: true }); });
const now = 1_700_000_000_000;
const hour = 3_600_000;

it("what was read in the last six hours stays, and so does what is read now or was added as a folder", async () => {
  const make = async (name: string, hours: number) => {
    const source = `https://forge.example/acme/${name}`;
    const folder = mirrorFolder(root, source);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "pack"), "x".repeat(100));
    await touchMirror(folder, new Date(now - hours * hour));
    return { source, folder };
  };
  const [old, fresh, reading, added, strange, stranger] = [await make("old", 7), await make("fresh", 5), await make("reading", 48), await make("added", 48), await make("strange", 23), await make("stranger", 25)];
  vi.mocked(listSources).mockResolvedValue([
    { source: old.source, state: "ready" }, { source: fresh.source, state: "ready" }, { source: reading.source, state: "reading" },
    { source: added.source, state: "ready" }, { source: added.folder, state: "ready" },
  ]);
  await limitMirrors({ db: Object.create(null) as Database, mirrorsFolder: root, clock: () => now }, 0);
  expect(readdirSync(root).sort()).toEqual([fresh, reading, added, strange].map(({ folder }) => basename(folder)).sort());
  expect([old, stranger].some(({ folder }) => readdirSync(root).includes(basename(folder)))).toBe(false);
});
