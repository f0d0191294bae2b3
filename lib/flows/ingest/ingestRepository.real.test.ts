import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { mkdtempSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "@/lib/clock";
import { dumpLedger } from "@/lib/fixtures/database/dumpLedger";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository, runGit } from "@/lib/fixtures/repository/buildRepository";
import { oddRepository } from "@/lib/fixtures/repository/oddRepository";
import type { ScriptedCommit } from "@/lib/fixtures/repository/scriptedCommit";
import { ingestRepository } from "./ingestRepository";
import { registerSource } from "./registerSource";

const launcher = fileURLToPath(new URL("../../cli/byline.mjs", import.meta.url));
const never = new AbortController().signal;

async function ingest(test: TestDatabase, path: string): Promise<void> {
  const settings = { db: test.db, databaseUrl: test.url, mirrorsFolder: join(path, "mirrors"), clock: systemClock };
  for (const { id } of await registerSource(test.db, path, "/")) await ingestRepository(settings, id, never);
}

/** Runs the real command in a process group of its own and kills all of it after `ms`; null lets it end. Returns its exit code. */
async function runCommand(test: TestDatabase, path: string, ms: number | null): Promise<number | null> {
  const env = { ...process.env, DATABASE_URL: test.url, BYLINE_DATA: mkdtempSync(join(tmpdir(), "byline-data-")) };
  const child = spawn(process.execPath, [launcher, "ingest", path], { env, detached: true, stdio: "ignore" });
  const ended = once(child, "close");
  if (ms !== null) {
    await wait(ms);
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
  }
  await ended;
  return child.exitCode;
}

/** Every third commit is by an agent; enough rows for several batches. Histories with one `word` share their commits, which count once in a database. */
function longHistory(count: number, word = "step"): ScriptedCommit[] {
  return Array.from({ length: count }, (_, i) => ({
    name: `commit ${String(i)}`,
    message: i % 3 === 0 ? `${word} ${String(i)}\n\nCo-Authored-By: Claude Opus 4.8 <noreply@anthropic.com>\n` : `${word} ${String(i)}`,
    files: Object.fromEntries([0, 1, 2, 3].map((j) => [`src/${String((i + j) % 40)}.ts`, `line ${String(i)}\n`.repeat(1 + ((i + j) % 7))])),
  }));
}

describe("ingest", () => {
  let test: TestDatabase;
  beforeAll(async () => { test = await openTestDatabase(); });
  afterAll(async () => { await test.close(); });

  it("stores the same for an odd history read at once and read in two steps, and nothing more when it is read again", async () => {
    const whole = buildRepository(oddRepository);
    await ingest(test, whole.path);
    const once = await dumpLedger(test.url);
    expect(once["changes"]?.rows).toBeGreaterThan(5);
    await ingest(test, whole.path);
    expect(await dumpLedger(test.url)).toEqual(once);
    const other = await openTestDatabase();
    try {
      const head = runGit(whole.path, ["rev-parse", "main"]).toString().trim();
      runGit(whole.path, ["update-ref", "refs/heads/main", "main~2"]);
      await ingest(other, whole.path);
      expect((await dumpLedger(other.url))["changes"]?.rows).toBe((once["changes"]?.rows ?? 0) - 2);
      runGit(whole.path, ["update-ref", "refs/heads/main", head]);
      await ingest(other, whole.path);
      expect(await dumpLedger(other.url)).toEqual(once);
    } finally {
      await other.close();
    }
  });

  it("a repository that vanishes between runs: its reading fails and says why, what is stored stays, and it is read on when it is back", async () => {
    const { path } = buildRepository(longHistory(4, "of its own"));
    const test = await openTestDatabase();
    await ingest(test, path);
    const before = await dumpLedger(test.url);
    renameSync(path, `${path}.away`);
    await expect(ingest(test, path)).rejects.toMatchObject({ code: "not-found", message: expect.stringContaining(path) as string });
    expect(await test.db.repository.findFirst({ where: { source: path } })).toMatchObject({ state: "failed", errorMessage: expect.stringContaining("does not exist") as string, changeCount: 4 });
    await expect(ingest(test, `${path}.never`)).rejects.toMatchObject({ code: "not-found" });
    renameSync(`${path}.away`, path);
    await ingest(test, path);
    expect(await dumpLedger(test.url)).toEqual(before);
    await test.close();
  });

  it("takes a folder of clones although one of them is empty, and tells which", async () => {
    const folder = mkdtempSync(join(tmpdir(), "byline-clones-"));
    runGit(folder, ["init", "--quiet", "a-empty"]);
    const refused: string[] = [];
    await expect(registerSource(test.db, folder, "/", ({ message }) => void refused.push(message))).rejects.toMatchObject({ code: "not-found" });
    runGit(folder, ["clone", "--quiet", buildRepository(longHistory(2)).path, "b-whole"]);
    const added = await registerSource(test.db, folder, "/", ({ message }) => void refused.push(message));
    expect(added.map(({ slug }) => slug)).toEqual(["b-whole"]);
    expect(refused).toEqual([expect.stringContaining(join(folder, "a-empty"))]);
  });

  it("stops soon after it is asked to, keeps whole changes, and goes on from there", async () => {
    const { path } = buildRepository(longHistory(300));
    const stop = new AbortController();
    const settings = { db: test.db, databaseUrl: test.url, mirrorsFolder: join(path, "mirrors"), clock: systemClock };
    const [added] = await registerSource(test.db, path, "/");
    if (added === undefined) throw new Error("nothing was added");
    const phases: string[] = [];
    const onProgress = ({ phase }: { phase: string }) => {
      phases.push(phase);
      if (phase === "walk") stop.abort();
    };
    expect(await ingestRepository({ ...settings, onProgress }, added.id, stop.signal)).toBe(false);
    expect(phases).not.toContain("done");
    expect(await ingestRepository(settings, added.id, never)).toBe(true);
    expect(await test.db.change.count({ where: { repositoryId: added.id } })).toBe(300);
  });

  it("reads a rewritten history as if it had never known the old one", async () => {
    const commits = longHistory(30, "to be rewritten");
    const { path, sha } = buildRepository(commits);
    // Where nothing else was read: other histories of these tests hold the same lines, and copies count once.
    const [again, fresh] = [await openTestDatabase(), await openTestDatabase()];
    try {
      await ingest(again, path);
      runGit(path, ["update-ref", "refs/heads/main", sha("commit 20")]);
      await ingest(again, path);
      await ingest(fresh, path);
      const [rewritten, straight] = await Promise.all([dumpOf(again, path), dumpOf(fresh, path)]);
      expect(rewritten).toEqual(straight);
    } finally {
      await again.close();
      await fresh.close();
    }
  });
});

/** Changes and their lines of one repository, for databases that hold others too. */
async function dumpOf(test: TestDatabase, path: string): Promise<unknown> {
  return await test.db.$queryRaw`SELECT c.ordinal, encode(c.sha, 'hex') AS sha, l.added, l.declared, l.unknown, l.files FROM "Change" c JOIN "Repository" r ON r.id = c."repositoryId"
    JOIN "ChangeLines" l ON l."repositoryId" = c."repositoryId" AND l."changeOrdinal" = c.ordinal WHERE r.source = ${path} ORDER BY 1`;
}

describe("an ingest that is killed", () => {
  it("leaves the same database as an undisturbed one once it is run again", { timeout: 300_000 }, async () => {
    const { path } = buildRepository(longHistory(5_000));
    const [disturbed, undisturbed] = [await openTestDatabase(), await openTestDatabase()];
    try {
      const startedAt = process.hrtime.bigint();
      expect(await runCommand(undisturbed, path, null)).toBe(0);
      const ms = Number(process.hrtime.bigint() - startedAt) / 1e6;
      const killed = [];
      for (const part of [0.3, 0.45, 0.6, 0.75, 0.9]) killed.push(await runCommand(disturbed, path, ms * part));
      expect(killed).toContain(null);
      expect(await runCommand(disturbed, path, null)).toBe(0);
      expect(await dumpLedger(disturbed.url)).toEqual(await dumpLedger(undisturbed.url));
    } finally {
      await disturbed.close();
      await undisturbed.close();
    }
  });
});
