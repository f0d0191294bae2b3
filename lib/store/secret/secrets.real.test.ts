import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { rotateSecrets } from "./rotateSecrets";
import { sealingKey } from "./sealingKey";
import { secretKey } from "./secretKey";
import { secrets } from "./secrets";

let base: TestDatabase;
beforeAll(async () => { base = await openTestDatabase(); });
beforeEach(async () => { await base.db.secret.deleteMany(); });
afterAll(async () => { await base.close(); });

const by = { actor: "command line", now: new Date("2026-11-23T12:00:00Z") };
const [one, two, three] = [secretKey(randomBytes(32)), secretKey(randomBytes(32)), secretKey(randomBytes(32))] as const;
const names = ["forge:a.example", "forge:b.example", "forge:c.example"];
const readAll = (key: typeof one) => Promise.all(names.map((name) => secrets.read(base.db, () => Promise.resolve(key), name)));
const fill = async (key: typeof one) => { for (const name of names) await secrets.save(base.db, key, { name, text: `t0ps3cret of ${name}` }, by); };
const texts = names.map((name) => `t0ps3cret of ${name}`);

test("what is sealed comes back with its key and its name, and stands nowhere in the database", async () => {
  await fill(one);
  expect(await readAll(one)).toEqual(texts);
  const stored = Buffer.concat((await base.db.secret.findMany()).map(({ sealed }) => Buffer.from(sealed))).toString("latin1") + JSON.stringify((await base.db.auditEvent.findMany()).map(({ subject, detail }) => [subject, detail]));
  expect(stored).not.toContain("t0ps3cret");
  await expect(secrets.read(base.db, () => Promise.resolve(two), "forge:a.example")).rejects.toMatchObject({ code: "refused" });
  expect(await secrets.read(base.db, () => Promise.reject(new Error("no key was needed")), "forge:none")).toBeNull();
});

test("a row that was swapped or changed by one bit does not open", async () => {
  await fill(one);
  const [first, second] = await base.db.secret.findMany({ orderBy: { name: "asc" } });
  await base.db.secret.update({ where: { name: "forge:a.example" }, data: { sealed: second?.sealed ?? new Uint8Array() } });
  await expect(secrets.read(base.db, () => Promise.resolve(one), "forge:a.example")).rejects.toMatchObject({ code: "unreadable" });
  for (const place of [0, 13, 30]) {
    const bent = new Uint8Array(first?.sealed ?? []);
    bent[place] = (bent[place] ?? 0) ^ 1;
    await base.db.secret.update({ where: { name: "forge:a.example" }, data: { sealed: bent } });
    await expect(secrets.read(base.db, () => Promise.resolve(one), "forge:a.example")).rejects.toMatchObject({ code: "unreadable" });
  }
});

test("rotated once, twice and by two at a time: nothing is lost", async () => {
  await fill(one);
  expect(await rotateSecrets(base.db, one, two, by)).toBe(3);
  expect(await rotateSecrets(base.db, one, two, by)).toBe(0);
  expect(await readAll(two)).toEqual(texts);
  const counts = await Promise.all([rotateSecrets(base.db, two, three, by), rotateSecrets(base.db, two, three, by)]);
  expect(counts.sort()).toEqual([0, 3]);
  expect(await readAll(three)).toEqual(texts);
});

test("broken off in the middle, every secret still has its old key", async () => {
  await fill(one);
  // The last in order has a key that nobody gives: the first two were sealed anew in the same transaction.
  await secrets.save(base.db, three, { name: "forge:z.example", text: "z" }, by);
  await expect(rotateSecrets(base.db, one, two, by)).rejects.toMatchObject({ code: "refused" });
  expect(await readAll(one)).toEqual(texts);
});

test("killed by the server at any moment, all have one key or all the other, and the next run finishes", async () => {
  for (const wait of [0, 2, 5, 10, 20]) {
    await base.db.secret.deleteMany();
    await fill(one);
    const running = rotateSecrets(base.db, one, two, by).catch(() => null);
    await sleep(wait);
    await base.bulk.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
    await running;
    await sleep(100);
    await vi.waitFor(() => secrets.list(base.db), 5_000);
    expect(new Set((await secrets.list(base.db)).map(({ keyId }) => keyId)).size).toBe(1);
    await rotateSecrets(base.db, one, two, by);
    expect(await readAll(two)).toEqual(texts);
  }
});

test("a key has 32 bytes", () => {
  expect(() => secretKey(randomBytes(31))).toThrow(/32 bytes/);
});

test("closed with the public half alone, a secret opens to the key's holder, to nobody else, and is rotated like the others", async () => {
  await expect(secrets.put(base.db, { name: "forge:1", text: "t0ps3cret" }, by)).rejects.toMatchObject({ code: "unreachable" });
  await sealingKey.publish(base.db, one, by.now);
  await secrets.put(base.db, { name: "forge:1", text: "t0ps3cret" }, by);
  const read = (key: typeof one) => secrets.read(base.db, () => Promise.resolve(key), "forge:1");
  expect(await read(one)).toBe("t0ps3cret");
  await expect(read(two)).rejects.toMatchObject({ code: "refused" });
  const row = await base.db.secret.findUniqueOrThrow({ where: { name: "forge:1" } });
  for (const place of [0, 35, 50, 61]) {
    const bent = new Uint8Array(row.sealed);
    bent[place] = (bent[place] ?? 0) ^ 1;
    expect(() => secrets.openRow(one, { ...row, sealed: bent })).toThrow("cannot be opened");
  }
  expect(() => secrets.openRow(one, { ...row, name: "forge:2" })).toThrow("cannot be opened");
  expect(await rotateSecrets(base.db, one, two, by)).toBe(1);
  expect(await read(two)).toBe("t0ps3cret");
  await sealingKey.publish(base.db, two, by.now);
  expect(await base.db.sealingKey.count()).toBe(1);
});
