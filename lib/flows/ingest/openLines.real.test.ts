import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { dumpLedger } from "@/lib/fixtures/database/dumpLedger";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository, runGit } from "@/lib/fixtures/repository/buildRepository";
import type { ScriptedCommit } from "@/lib/fixtures/repository/scriptedCommit";
import { openRepository } from "@/lib/sources/git/openRepository";
import { scanRepository } from "../scan/scanRepository";
import { ingestRepository } from "./ingestRepository";
import { registerSource } from "./registerSource";

const never = new AbortController().signal;
const clock = (): number => Date.UTC(2030, 0, 1);
const lines = (prefix: string, count: number): string => Array.from({ length: count }, (_, at) => `${prefix} says number ${String(at)}\n`).join("");
const setHead = (path: string, commit: string): void => void runGit(path, ["update-ref", "refs/heads/main", commit]);

let test: TestDatabase;
beforeEach(async () => { test = await openTestDatabase(); });
afterEach(() => test.close());

async function ingest(path: string, into = test): Promise<void> {
  const [added] = await registerSource(into.db, path, "/");
  await ingestRepository({ db: into.db, databaseUrl: into.url, mirrorsFolder: join(path, "mirrors"), clock }, added?.id ?? -1, never);
}

/** What a database that knew nothing before would hold. Paths stay known when history is rewritten. */
async function fresh(path: string): Promise<unknown> {
  const other = await openTestDatabase();
  try {
    await ingest(path, other);
    return { ...await dumpLedger(other.url), paths: null };
  } finally {
    await other.close();
  }
}

const dump = async (): Promise<unknown> => ({ ...await dumpLedger(test.url), paths: null });
const rows = async (sql: string) => await test.bulk.query(z.object({ key: z.string(), value: z.coerce.number() }), sql);

describe("a ledger that is not what it would be today", () => {
  const story: ScriptedCommit[] = [
    { name: "one", files: { "a.ts": lines("a", 9), "b.ts": lines("b", 5) } },
    { name: "two", files: { "a.ts": lines("c", 9) } },
    { name: "three", files: { "b.ts": `${lines("b", 5)}more of it\n` } },
  ];

  it("of a database that was filled before there were ledgers is made by the next reading", async () => {
    const { path } = buildRepository(story);
    await ingest(path);
    const whole = await dump();
    for (const table of ["LedgerMemory", "FileOwnership", "ChangeLives", "FileLines", "DayLives", "CohortLives", "DayRework", "DayRewrites"]) await test.bulk.execute(`DELETE FROM "${table}"`);
    await test.bulk.execute(`UPDATE "Repository" SET "livesCount" = 0`);
    await ingest(path);
    expect(await dump()).toEqual(whole);
  });

  it("that was made by other rules, or stands elsewhere than the cursor, is made anew", async () => {
    const { path } = buildRepository(story);
    await ingest(path);
    const whole = await dump();
    for (const wrong of [`"version" = 0`, `"changeCount" = 2`]) {
      await test.bulk.execute(`UPDATE "LedgerMemory" SET ${wrong}`);
      await ingest(path);
      expect(await dump()).toEqual(whole);
    }
  });

  it("follows the list of ignored commits: one that is named later passes its lines on", async () => {
    const { path, sha } = buildRepository(story);
    await ingest(path);
    const owner = async () => await rows(`SELECT encode(c."sha", 'hex') AS key, sum(r.lines) AS value FROM "FileOwnership" o CROSS JOIN LATERAL unnest(o."runLines", o."runBirths") AS r(lines, birth)
      JOIN "ChangeLives" l ON r.birth BETWEEN l."firstBirth" AND l."firstBirth" + cardinality(l."bornLines") - 1 JOIN "Change" c ON c."ordinal" = l."changeOrdinal"
      JOIN "FilePath" p ON p."id" = o."pathId" AND p."path" = 'a.ts' GROUP BY 1`);
    expect(await owner()).toEqual([{ key: sha("two"), value: 9 }]);
    const head = runGit(path, ["rev-parse", "main"]).toString().trim();
    const blob = runGit(path, ["hash-object", "-w", "--stdin"], `# formatted\n${sha("two")}\n`).toString().trim();
    const tree = runGit(path, ["mktree"], `${runGit(path, ["ls-tree", head]).toString()}100644 blob ${blob}\t.git-blame-ignore-revs\n`).toString().trim();
    setHead(path, runGit(path, ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit-tree", "-p", head, "-m", "ignore", tree]).toString().trim());
    await ingest(path);
    expect(await owner()).toEqual([{ key: sha("one"), value: 9 }]);
    expect(await dump()).toEqual(await fresh(path));
  });
});

describe("lines whose files are left out", () => {
  it("count by the file's path of today, in the files; by the path they were born in, in the days", async () => {
    const { path } = buildRepository([
      { name: "vendored", files: { "vendor/x.ts": lines("x", 30), "src/y.ts": lines("y", 10) } },
      { name: "taken in", files: { "vendor/x.ts": null, "src/x.ts": lines("x", 30) } },
    ]);
    await ingest(path);
    expect(await rows(`SELECT "verdict" || ' ' || "basis" AS key, sum("lines") AS value FROM "FileLines" GROUP BY 1`)).toEqual([{ key: "unknown none", value: 40 }]);
    expect(await rows(`SELECT "verdict" || ' ' || "basis" AS key, sum("born" - "gone") AS value FROM "DayLives" GROUP BY 1 ORDER BY 1`)).toEqual([{ key: "leftOut vendored", value: 30 }, { key: "unknown none", value: 10 }]);
    const repository = await openRepository(path);
    expect((await scanRepository(repository, { period: { since: null, until: null }, clock })).surviving).toMatchObject({ leftOut: 0, unknown: 40 });
    repository.close();
  });
});

describe("a file whose earlier contents are missing", () => {
  it("is left out with the lines it has at the head, as a scan has it, also when they change", async () => {
    const story: ScriptedCommit[] = [
      { name: "one", files: { "kept.ts": lines("k", 6), "lost.ts": lines("lost", 4) } },
      { name: "two", files: { "lost.ts": lines("found", 3) } },
      { name: "three", files: { "lost.ts": lines("found", 5), "kept.ts": lines("k", 7) } },
    ];
    const { path, sha } = buildRepository(story);
    const id = runGit(path, ["rev-parse", `${sha("one")}:lost.ts`]).toString().trim();
    rmSync(join(path, "objects", id.slice(0, 2), id.slice(2)));
    for (const [head, lost, kept] of [["two", 3, 6], ["three", 5, 7]] as const) {
      setHead(path, sha(head));
      await ingest(path);
      expect(await rows(`SELECT "verdict" || ' ' || "basis" AS key, sum("lines") AS value FROM "FileLines" GROUP BY 1 ORDER BY 1`)).toEqual([{ key: "leftOut unreadable", value: lost }, { key: "unknown none", value: kept }]);
      const repository = await openRepository(path);
      expect((await scanRepository(repository, { period: { since: null, until: null }, clock })).surviving).toMatchObject({ leftOut: lost, unknown: kept });
      repository.close();
    }
  });
});

describe("a history of several checkpoints", () => {
  const commits = (count: number): ScriptedCommit[] => Array.from({ length: count }, (_, i) => ({
    name: `commit ${String(i)}`, files: { [`src/${String(i % 20)}.ts`]: lines(`change ${String(i - (i % 3))}`, 1 + (i % 5)) },
  }));

  it("goes back to the newest one before what was rewritten, reads the rest, and is as if it had never known the other history", { timeout: 300_000 }, async () => {
    const { path, sha } = buildRepository([...commits(2_300), { name: "side", parents: ["commit 1499"], files: { "src/0.ts": "rewritten\n" } }]);
    setHead(path, sha("commit 2299"));
    await ingest(path);
    const kept = async () => (await rows(`SELECT "checkpoint"::text AS key, "changeCount" AS value FROM "LedgerMemory" ORDER BY "checkpoint"`)).map(({ value }) => value);
    expect(await kept()).toEqual([1_000, 2_000, 2_300]);
    setHead(path, sha("side"));
    await ingest(path);
    expect(await kept()).toEqual([1_000, 1_501]);
    expect(await dump()).toEqual(await fresh(path));
    setHead(path, sha("commit 999"));
    await ingest(path);
    expect(await kept()).toEqual([1_000, 1_000]);
    setHead(path, sha("commit 998"));
    await ingest(path);
    expect(await kept()).toEqual([999]);
    expect(await dump()).toEqual(await fresh(path));
  });
});
