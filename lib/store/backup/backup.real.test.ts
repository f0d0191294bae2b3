import { rmSync } from "node:fs";
import { PassThrough, Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { z } from "zod";
import { buildSources, buildWorld, type World } from "@/lib/fixtures/scope/buildWorld";
import { scopeOf } from "@/lib/fixtures/scope/scopeOf";
import { worldTime } from "@/lib/fixtures/scope/worldTime";
import { exportReport } from "@/lib/flows/export/exportReport";
import { readExportAddress } from "@/lib/flows/export/readExportAddress";
import { reportIds } from "@/lib/flows/export/reportIds";
import { openBulk } from "../bulk";
import { closeClient, openClient } from "../client";
import { migrate } from "../migrate";
import { readMigrations } from "../migration/readMigrations";
import { runMigration } from "../migration/runMigration";
import { withScratchDatabase } from "../migration/withScratchDatabase";
import { listTables } from "./listTables";
import { setSequences } from "./setSequences";
import { restoreBackup } from "./restoreBackup";
import { writeBackup } from "./writeBackup";

vi.mock("server-only", () => ({}));

const sources = buildSources();
let world: World;
let backup: Buffer;
let stored: Record<string, string>;

async function take(url: string): Promise<Buffer> {
  const out = new PassThrough();
  const whole = buffer(out);
  await writeBackup(url, out, { version: "0.0.0", now: new Date(worldTime) });
  out.end();
  return await whole;
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return await work(client).finally(() => client.end());
}

const rowsSchema = z.array(z.object({ rows: z.number(), sum: z.string() }));
/** Rows and contents of every table (or of these columns), as numbers that differ when anything does. */
async function contents(url: string, tables?: ReadonlyMap<string, readonly string[]>): Promise<Record<string, string>> {
  return await withClient(url, async (client) => {
    const found: Record<string, string> = {};
    for (const { table, columns } of await listTables(client)) {
      const chosen = tables === undefined ? columns : tables.get(table);
      if (chosen === undefined) continue;
      const { rows } = await client.query(`SELECT count(*)::int AS rows, md5(coalesce(string_agg(line, '|' ORDER BY line), '')) AS sum FROM (SELECT ROW(${chosen.map((name) => `"${name}"`).join(", ")})::text AS line FROM "${table}") x`);
      const [row] = rowsSchema.parse(rows);
      found[table] = `${String(row?.rows)} ${row?.sum ?? ""}`;
    }
    return found;
  });
}

/** Every report that needs no commit or file to be named, as its JSON file. */
async function figures(url: string, ids: readonly (typeof reportIds)[number][]): Promise<Record<string, string>> {
  const db = openClient(url);
  const found: Record<string, string> = {};
  for (const id of ids) {
    const { pieces } = await exportReport({ db, scope: scopeOf(), now: new Date(worldTime) }, readExportAddress(id, "json", new URLSearchParams()));
    let text = "";
    for await (const piece of pieces) text += piece;
    // Where rows are alike in what a report sorts by, their order is the database's.
    const { rows, ...rest } = z.looseObject({ rows: z.array(z.unknown()) }).parse(JSON.parse(text));
    found[id] = JSON.stringify([rest, rows.map((row) => JSON.stringify(row)).sort()]);
  }
  await closeClient(url);
  return found;
}

beforeAll(async () => {
  world = await buildWorld(["open", "secret"], sources);
  await world.db.secret.create({ data: { name: "forge:example", sealed: Buffer.from("sealed"), keyId: "k" } }).catch(() => undefined);
  // A value that a later migration adds to its type: before PostgreSQL 17 not to be used in the transaction that adds it.
  await world.db.organisation.upsert({ where: { id: 1 }, create: { id: 1, detailsFor: "forge" }, update: { detailsFor: "forge" } });
  backup = await take(world.url);
  stored = await contents(world.url);
});
afterAll(async () => {
  await world.close();
  for (const { path } of sources.values()) rmSync(path, { recursive: true, force: true });
});

describe("backup and restore", () => {
  it("every row and every report is as it was", async () => {
    const ids = reportIds.filter((id) => id !== "changeFiles" && id !== "fileGroups" && id !== "files");
    await withScratchDatabase(inject("databaseUrl"), async (url) => {
      await restoreBackup(url, Readable.from([backup]), false);
      expect(await migrate(url)).toEqual([]);
      expect(Object.keys(stored).length).toBeGreaterThan(60);
      expect(await contents(url)).toEqual(stored);
      const [old, restored] = [await figures(world.url, ids), await figures(url, ids)];
      expect(old["aiShareTotals"]).toContain("1026");
      expect(restored).toEqual(old);
      const db = openClient(url);
      // Numbers go on behind those that are there.
      expect((await db.team.create({ data: { slug: "new", name: "New" } })).id).toBeGreaterThan(1);
      await closeClient(url);
    });
  });

  it("in pieces of any size it reads the same", async () => {
    const pieces = Array.from({ length: Math.ceil(backup.length / 977) }, (_, at) => backup.subarray(at * 977, (at + 1) * 977));
    await withScratchDatabase(inject("databaseUrl"), async (url) => {
      await restoreBackup(url, Readable.from(pieces), false);
      expect(await contents(url)).toEqual(stored);
    });
  });

  it("overwrites nothing that was not given up, and a broken or foreign file changes nothing", async () => {
    await withScratchDatabase(inject("databaseUrl"), async (url) => {
      await migrate(url);
      const bulk = await openBulk(url);
      await bulk.execute(`INSERT INTO "Repository" ("slug", "name", "source") VALUES ('kept', 'kept', '/kept')`);
      await expect(restoreBackup(url, Readable.from([backup]), true)).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("connected") });
      // With --force too, only what Byline made goes.
      await bulk.execute(`ALTER TABLE "_prisma_migrations" RENAME TO "theirs"`);
      await bulk.close();
      const theirs = await contents(url);
      await expect(restoreBackup(url, Readable.from([backup]), true)).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("not Byline's") });
      expect(await contents(url)).toEqual(theirs);
      await withClient(url, (client) => client.query(`ALTER TABLE "theirs" RENAME TO "_prisma_migrations"`));
      const before = await contents(url);
      await expect(restoreBackup(url, Readable.from([backup]), false)).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("tables already") });
      await expect(restoreBackup(url, Readable.from([backup.subarray(0, backup.length * 0.7)]), true)).rejects.toMatchObject({ code: "unreadable" });
      await expect(restoreBackup(url, Readable.from([Buffer.from("PGDMP something else\n")]), true)).rejects.toMatchObject({ code: "unreadable" });
      await expect(restoreBackup(url, Readable.from([Buffer.from(backup.toString("latin1").replace("20261123034000_first", "99990101000000_later"), "latin1")]), true)).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("newer") });
      expect(await contents(url)).toEqual(before);
      await restoreBackup(url, Readable.from([backup]), true);
      expect(await contents(url)).toEqual(stored);
    });
  });
});

describe("an upgrade from the first release's schema", () => {
  it("keeps every row and every figure that it had", async () => {
    await withScratchDatabase(inject("databaseUrl"), async (url) => {
      const [first] = readMigrations().migrationDirectories;
      if (first?.migrationFile.content.tag !== "ok") throw new Error("no first migration");
      const script = first.migrationFile.content.value;
      const shared = await withClient(url, async (client) => {
        await runMigration(client, first.path, script);
        return await fillFirstSchema(client);
      });
      expect(shared.size).toBeGreaterThan(15);
      const seeded = await contents(url, shared);
      expect(await migrate(url)).toEqual(readMigrations().migrationDirectories.slice(1).map(({ path }) => path));
      expect(await contents(url, shared)).toEqual(seeded);
      const ids = ["aiShareTotals", "aiShareByWeek", "aiShareByMonth", "aiShareByRepository", "aiShareByAgent", "leftOutByReason", "changes"] as const;
      expect(await figures(url, ids)).toEqual(await figures(world.url, ids));
    });
  });

  /** What a reading of today stored, as far as the first schema had room for it: tables and columns that both know. */
  async function fillFirstSchema(client: Client): Promise<Map<string, readonly string[]>> {
    const shared = new Map<string, readonly string[]>();
    await withClient(world.url, async (today) => {
      const present = new Map((await listTables(today)).map(({ table, columns }) => [table, columns]));
      for (const { table, columns } of await listTables(client)) {
        const both = columns.filter((name) => present.get(table)?.includes(name));
        if (both.length === 0) continue;
        await client.query(`DELETE FROM "${table}"`);
        const names = both.map((name) => `"${name}"`).join(", ");
        const { rows } = await today.query({ text: `SELECT ${both.map((name) => `"${name}"::text`).join(", ")} FROM "${table}"`, rowMode: "array" });
        for (const row of rows as (string | null)[][]) await client.query(`INSERT INTO "${table}" (${names}) SELECT * FROM (VALUES (${both.map((_, at) => `$${String(at + 1)}`).join(", ")})) x`.replace(/SELECT \* FROM \((VALUES .*)\) x$/, "$1"), row);
        shared.set(table, both);
      }
      await setSequences(client);
    });
    return shared;
  }
});
