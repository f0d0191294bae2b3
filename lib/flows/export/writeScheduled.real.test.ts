import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { S3mini } from "s3mini";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { scopeOf } from "@/lib/fixtures/scope/scopeOf";
import { exportSchedules } from "@/lib/store/schedule/exportSchedules";
import { openTarget } from "./openTarget";
import { writeScheduled } from "./writeScheduled";

const folder = mkdtempSync(join(tmpdir(), "byline-exports-"));
const monday = (time: string) => new Date(`2026-11-30T${time}Z`);
const wish = { name: "board-pack", report: "aiShareTotals", format: "csv", filter: "weeks=12", header: "titles", bom: true, notes: false, sidecar: true, target: `file://${folder}/out`, rhythm: "weekly", weekday: 1, hour: 7, timeZone: "Europe/Paris" };
const never = new AbortController().signal;
let test: TestDatabase;
let server: S3rver;
let s3: { endpoint: string; region: string; accessKey: string; secretKey: string };

beforeAll(async () => {
  test = await openTestDatabase();
  server = new S3rver({ port: 0, address: "127.0.0.1", silent: true, directory: join(folder, "buckets"), configureBuckets: [{ name: "exports", configs: [] }] });
  const { port } = await server.run();
  s3 = { endpoint: `http://127.0.0.1:${String(port)}`, region: "us-east-1", accessKey: "S3RVER", secretKey: "S3RVER" };
});
afterAll(async () => {
  await server.close();
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

it("writes what is due once to a folder, with what stands beside it, and says when it is due next", async () => {
  await exportSchedules.save(test.db, wish, { actor: "ada", now: monday("05:00:00") });
  const write = (now: Date, named: string | null = null) => writeScheduled({ db: test.db, scope: scopeOf(), now, s3: null }, named, never);
  expect(await write(monday("05:59:59"))).toEqual([]);
  const both = await Promise.all([write(monday("06:00:00")), write(monday("06:00:00"))]);
  expect(both.flat()).toEqual(["board-pack: wrote board-pack-2026-11-30.csv, board-pack-2026-11-30.meta.json"]);
  expect(readdirSync(join(folder, "out")).sort()).toEqual(["board-pack-2026-11-30.csv", "board-pack-2026-11-30.meta.json"]);
  expect(readFileSync(join(folder, "out", "board-pack-2026-11-30.csv"), "utf8").slice(0, 40)).toMatch(/^\uFEFFFrom \(day\),/);
  expect((await exportSchedules.list(test.db))[0]).toMatchObject({ nextDueAt: new Date("2026-12-07T06:00:00Z"), lastNote: expect.stringContaining("board-pack-2026-11-30.csv") as string });
});

it("to a bucket; where it does not answer, it is tried again a quarter of an hour later, and the same file is written", async () => {
  await exportSchedules.save(test.db, { ...wish, name: "to-bucket", target: "s3://exports/weekly" }, { actor: "ada", now: monday("05:00:00") });
  const write = (now: Date, endpoint = s3.endpoint) => writeScheduled({ db: test.db, scope: scopeOf(), now, s3: { ...s3, endpoint } }, null, never);
  expect(await write(monday("06:00:00"), "http://127.0.0.1:9")).toEqual([expect.stringMatching(/^to-bucket: failed: The bucket did not take the file/)]);
  expect(await write(monday("06:14:00"))).toEqual([]);
  expect(await write(monday("06:16:00"))).toEqual(["to-bucket: wrote to-bucket-2026-11-30.csv, to-bucket-2026-11-30.meta.json"]);
  const client = new S3mini({ endpoint: `${s3.endpoint}/exports`, region: s3.region, accessKeyId: "S3RVER", secretAccessKey: "S3RVER" });
  expect(JSON.parse((await client.getObject("weekly/to-bucket-2026-11-30.meta.json")) ?? "")).toMatchObject({ report: "aiShareTotals", filter: "weeks=12" });
  expect(await client.getObject("weekly/to-bucket-2026-11-30.csv")).toContain("From (day),To (day)");
});

it("nobody starts beside a writer: not by pausing, resuming, saving or asking for it now; after a failure, now is now", async () => {
  const [name, by] = ["busy", (time: string) => ({ actor: "ada", now: monday(time) })];
  await test.db.exportSchedule.updateMany({ data: { endedAt: monday("05:00:00") } });
  await exportSchedules.save(test.db, { ...wish, name }, by("05:00:00"));
  const running = await exportSchedules.claim(test.db, monday("06:00:00"), null);
  await exportSchedules.pause(test.db, name, true, by("06:01:00"));
  await exportSchedules.pause(test.db, name, false, by("06:02:00"));
  await exportSchedules.save(test.db, { ...wish, name }, by("06:03:00"));
  await exportSchedules.dueNow(test.db, name, by("06:04:00"));
  expect(await exportSchedules.claim(test.db, monday("06:05:00"), null)).toBeNull();
  if (running === null) throw new Error("not claimed");
  await exportSchedules.settle(test.db, running, { isDone: false, note: "no" }, monday("06:06:00"));
  expect(await exportSchedules.claim(test.db, monday("06:07:00"), null)).toBeNull();
  await exportSchedules.dueNow(test.db, name, by("06:08:00"));
  expect((await exportSchedules.claim(test.db, monday("06:08:00"), null))?.name).toBe(name);
  // The second try runs, after a failure: that is no wait.
  await exportSchedules.dueNow(test.db, name, by("06:09:00"));
  expect(await exportSchedules.claim(test.db, monday("06:09:00"), null)).toBeNull();
});

it("a long file goes in parts and arrives whole; one that breaks off leaves none", async () => {
  const line = `${"x".repeat(99)}\n`;
  async function* pieces(breaks: boolean) {
    for (let at = 0; at < 20; at++) yield await Promise.resolve(line.repeat(10_000));
    if (breaks) throw new Error("broke off");
  }
  const target = openTarget("s3://exports", { s3 });
  await target.write("long.csv", "text/csv", pieces(false));
  const client = new S3mini({ endpoint: `${s3.endpoint}/exports`, region: s3.region, accessKeyId: "S3RVER", secretAccessKey: "S3RVER" });
  expect((await client.getObject("long.csv"))?.length).toBe(20_000_000);
  await expect(target.write("broken.csv", "text/csv", pieces(true))).rejects.toThrow("broke off");
  await expect(openTarget(`file://${folder}/out`, { s3: null }).write("broken.csv", "text/csv", pieces(true))).rejects.toThrow("broke off");
  expect([await client.getObject("broken.csv"), readdirSync(join(folder, "out")).some((name) => name.includes("broken"))]).toEqual([null, false]);
});

it("refuses names, targets and zones that are none", async () => {
  for (const wrong of [{ name: "../x" }, { target: "/tmp/x" }, { target: "s3://exports/../other" }, { target: "https://example.org" }, { timeZone: "Nowhere" }, { hour: 24 }]) {
    await expect(exportSchedules.save(test.db, { ...wish, ...wrong }, { actor: "ada", now: monday("05:00:00") })).rejects.toThrow(Object.keys(wrong)[0]);
  }
});
