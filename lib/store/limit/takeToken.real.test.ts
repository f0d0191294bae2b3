import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { sweepLimits } from "./sweepLimits";
import { takeToken } from "./takeToken";

let base: TestDatabase;
beforeAll(async () => { base = await openTestDatabase(); });
afterAll(async () => { await base.close(); });

const start = Date.parse("2026-11-23T12:00:00Z");
const at = (seconds: number) => new Date(start + seconds * 1000);
const bucket = (key: string) => ({ key, capacity: 10, refillPerSecond: 0.5, cost: 1 });

test("of 1,000 at the same moment exactly as many get through as there are tokens", async () => {
  const taken = await Promise.all(Array.from({ length: 1000 }, () => takeToken(base.db, bucket("flood"), at(0))));
  expect(taken.filter(({ allowed }) => allowed)).toHaveLength(10);
  expect(Math.max(...taken.map(({ retryAfterSeconds }) => retryAfterSeconds))).toBeLessThanOrEqual(2);
});

test("1,000 over a minute: the ten of the start and one every two seconds", async () => {
  let allowed = 0;
  for (let i = 0; i < 1000; i++) if ((await takeToken(base.db, bucket("minute"), at(i * 0.06))).allowed) allowed += 1;
  // 10 + floor(59.94 s x 0.5/s) = 39
  expect(allowed).toBe(39);
});

test("says when to come back, and keeps its word to the second", async () => {
  for (let i = 0; i < 10; i++) expect(await takeToken(base.db, bucket("word"), at(0))).toEqual({ allowed: true, retryAfterSeconds: 0 });
  expect(await takeToken(base.db, bucket("word"), at(0))).toEqual({ allowed: false, retryAfterSeconds: 2 });
  expect((await takeToken(base.db, bucket("word"), at(1))).allowed).toBe(false);
  expect((await takeToken(base.db, bucket("word"), at(2))).allowed).toBe(true);
  expect(await takeToken(base.db, { ...bucket("word"), cost: 5 }, at(2))).toEqual({ allowed: false, retryAfterSeconds: 10 });
});

test("never holds more than it can, a clock that runs back gives nothing, and what costs more than the whole is refused", async () => {
  await takeToken(base.db, bucket("long"), at(0));
  const later = await Promise.all(Array.from({ length: 20 }, () => takeToken(base.db, bucket("long"), at(100_000))));
  expect(later.filter(({ allowed }) => allowed)).toHaveLength(10);
  expect((await takeToken(base.db, bucket("long"), at(0))).allowed).toBe(false);
  expect((await takeToken(base.db, { ...bucket("dear"), cost: 11 }, at(0))).allowed).toBe(false);
});

test("keeps no name, and forgets what is old", async () => {
  await takeToken(base.db, bucket("203.0.113.9 ada@example.org"), at(0));
  expect(JSON.stringify(await base.db.rateLimit.findMany())).not.toMatch(/203\.0\.113|ada@/);
  await takeToken(base.db, bucket("young"), at(3000));
  expect(await sweepLimits(base.db, at(2999))).toBeGreaterThan(0);
  const left = await base.db.rateLimit.findMany();
  expect(left.every(({ updatedAt }) => updatedAt >= at(2999))).toBe(true);
  expect(left.length).toBeGreaterThan(0);
});
