import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { runMigrations } from "graphile-worker";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { dumpLedger } from "@/lib/fixtures/database/dumpLedger";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { randomHistory } from "@/lib/fixtures/ledger/randomHistory";
import { randomRepository } from "@/lib/fixtures/ledger/randomRepository";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { startHost, type WorkerHost } from "@/lib/fixtures/worker/workerHost";
import { enqueueIngest } from "@/lib/flows/ingest/enqueueIngest";
import { registerSource } from "@/lib/flows/ingest/registerSource";

/** `BYLINE_TRY_REPOSITORIES=200 BYLINE_TRY_APART=1 BYLINE_TRY_FAKETIME=/…/libfaketime.so.1` for the bench of docs/scaling.md. */
const count = Number(process.env["BYLINE_TRY_REPOSITORIES"] ?? 6);
const isApart = process.env["BYLINE_TRY_APART"] === "1";
const faketime = process.env["BYLINE_TRY_FAKETIME"] ?? null;
const isBench = count > 20;
const changes = isBench ? 4 : 2;
const patienceMs = 60_000 + count * 15_000;

const folder = mkdtempSync(join(tmpdir(), "byline-hosts-"));
let sources: string[] = [];

beforeAll(() => {
  chmodSync(folder, 0o755);
  // Compiles the command line, as npm start does.
  execFileSync(process.execPath, [join(process.cwd(), "lib/cli/byline.mjs"), "--help"], { stdio: "ignore" });
  sources = Array.from({ length: count }, (_, number) => buildRepository(randomRepository(fc.sample(randomHistory, { seed: 7_000 + number, numRuns: changes }))).path);
}, patienceMs);
afterAll(() => {
  for (const path of [folder, ...sources]) rmSync(path, { recursive: true, force: true });
});

async function openQueue(): Promise<TestDatabase> {
  const base = await openTestDatabase();
  await runMigrations({ connectionString: base.url });
  for (const source of sources) {
    const [added] = await registerSource(base.db, source, "/");
    await enqueueIngest(base.db, added?.id ?? 0);
  }
  return base;
}

const leftSchema = z.object({ left: z.number(), jobs: z.number() });
async function isDone({ bulk }: TestDatabase): Promise<boolean> {
  const [row] = await bulk.query(leftSchema, `SELECT (SELECT count(*)::int FROM "Repository" WHERE "state" <> 'ready') AS left, (SELECT count(*)::int FROM graphile_worker.jobs WHERE task_identifier IN ('ingest', 'rejudge') AND attempts < max_attempts) AS jobs`);
  return row?.left === 0 && row.jobs === 0;
}

interface Round { readonly seconds: number; readonly runs: number; readonly kills: number; readonly cuts: number; readonly ledger: Awaited<ReturnType<typeof dumpLedger>> }

/** All of it by so many workers; `disturb` is asked between looks. */
async function run(workers: number, disturb: ((hosts: (WorkerHost | null)[], start: (number: number) => Promise<void>, tally: { kills: number; cuts: number }) => Promise<void>) | null): Promise<Round> {
  const base = await openQueue();
  const hosts: (WorkerHost | null)[] = [];
  const skews = [null, "+3h", "-5h"];
  let born = 0;
  const tally = { kills: 0, cuts: 0 };
  const start = async (at: number) => { hosts[at] = await startHost({ number: at + 1, databaseUrl: base.url, data: join(folder, `host${String(at)}`), skew: disturb === null ? null : skews[born++ % 3] ?? null, faketime, isApart: isApart && disturb !== null }); };
  try {
    const began = process.hrtime.bigint();
    for (let at = 0; at < workers; at++) await start(at);
    for (const until = Date.now() + patienceMs; !(await isDone(base));) {
      if (Date.now() > until) throw new Error(`Not done in time.\n${hosts.map((host) => host?.said().slice(-3000)).join("\n")}`);
      await disturb?.(hosts, start, tally);
      await sleep(100);
    }
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    const statuses = await Promise.all(hosts.map((host) => host?.stop()));
    // Asked to stop, a worker leaves by itself, and nothing stays locked.
    expect(statuses.every((status) => status === 0 || status === undefined)).toBe(true);
    const locked = await base.bulk.query(z.object({ what: z.string() }), "SELECT task_identifier || ' ' || coalesce(key, '') || ' ' || coalesce(last_error, '') AS what FROM graphile_worker.jobs WHERE locked_at IS NOT NULL");
    expect(locked).toEqual([]);
    const [runs] = await base.bulk.query(z.object({ count: z.number() }), `SELECT count(*)::int AS count FROM "IngestRun" WHERE "startedAt" IS NOT NULL`);
    return { seconds, runs: runs?.count ?? 0, ...tally, ledger: await dumpLedger(base.url) };
  } finally {
    for (const host of hosts) await host?.leave();
    await base.close();
  }
}

it("two workers that are killed, cut off and told a wrong time leave what one leaves that nobody disturbs", async () => {
  const calm = await run(1, null);
  expect(calm.runs).toBe(count);
  expect(calm.ledger["repositories"]?.rows).toBe(count);
  const both = isBench ? await run(2, null) : null;
  if (both !== null) {
    expect(both.ledger).toEqual(calm.ledger);
    // Nothing that costs is done twice.
    expect(both.runs).toBe(count);
  }
  let seed = 1;
  const chance = () => { seed = (seed * 48_271) % 2_147_483_647; return seed / 2_147_483_647; };
  const most = isBench ? 12 : 2;
  let next = 0;
  const rough = await run(2, async (hosts, start, tally) => {
    if (++next % (isBench ? 40 : 25) !== 0 || tally.kills + tally.cuts >= most) return;
    const at = chance() < 0.5 ? 0 : 1;
    if (chance() < 0.6) {
      tally.kills++;
      await hosts[at]?.leave();
      await start(at);
    } else {
      tally.cuts++;
      await hosts[at]?.cutOff(1_500);
    }
  });
  expect(rough.ledger).toEqual(calm.ledger);
  expect(rough.runs).toBeLessThanOrEqual(count + 2 * (rough.kills + rough.cuts));
  if (both !== null) process.stdout.write(`${String(count)} repositories: one worker ${calm.seconds.toFixed(1)} s, two ${both.seconds.toFixed(1)} s (${(calm.seconds / both.seconds).toFixed(2)} x), disturbed ${rough.seconds.toFixed(1)} s (${String(rough.kills)} killed, ${String(rough.cuts)} cut off, ${String(rough.runs)} readings begun)\n`);
}, 4 * patienceMs);
