import fc from "fast-check";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { BirthBook } from "@/lib/core/ledger/birthBook";
import { DeathBook } from "@/lib/core/ledger/deathBook";
import { dumpLedger } from "@/lib/fixtures/database/dumpLedger";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { randomHistory } from "@/lib/fixtures/ledger/randomHistory";
import { randomRepository } from "@/lib/fixtures/ledger/randomRepository";
import { buildRepository, runGit } from "@/lib/fixtures/repository/buildRepository";
import { openRepository } from "@/lib/sources/git/openRepository";
import { readIgnoredCommits } from "@/lib/sources/git/ledger/readIgnoredCommits";
import { rebuildRollup } from "@/lib/store/ledger/rebuildRollup";
import { startReading } from "@/lib/store/ledger/startReading";
import { replayHistory } from "../ledger/replayHistory";
import { readHistory } from "../scan/readHistory";
import { scanRepository } from "../scan/scanRepository";
import { ingestRepository } from "./ingestRepository";
import { registerSource } from "./registerSource";

const never = new AbortController().signal;
const clock = (): number => Date.UTC(2030, 0, 1);
const dayMs = 86_400_000;

async function ingest(test: TestDatabase, path: string): Promise<number> {
  const [added] = await registerSource(test.db, path, "/");
  if (added === undefined) throw new Error("nothing was added");
  await ingestRepository({ db: test.db, databaseUrl: test.url, mirrorsFolder: join(path, "mirrors"), clock }, added.id, never);
  return added.id;
}

const numbers = z.record(z.string(), z.coerce.number());

async function sums(test: TestDatabase, sql: string): Promise<Record<string, number>> {
  const rows = await test.bulk.query(z.object({ key: z.string(), value: z.coerce.number() }), sql);
  return numbers.parse(Object.fromEntries(rows.filter(({ value }) => value !== 0).map(({ key, value }) => [key, value])));
}

/** Lines of every text file at the head as git has them. */
function linesAtHead(path: string, head: string): Record<string, number> {
  const files = runGit(path, ["ls-tree", "-r", "--name-only", head]).toString().trim().split("\n").map((name) => ({ name, text: runGit(path, ["show", `${head}:${name}`]).toString() }));
  return Object.fromEntries(files.filter(({ text }) => text !== "" && !text.includes("\0")).map(({ name, text }) => [name, text.split("\n").length - 1]));
}

/** A repository of three random histories in a row, the same for the same seed; at its end there are lines. */
function random(seed: number): { path: string; head: string; count: number } {
  const commits = randomRepository(fc.sample(randomHistory, { seed, numRuns: 3 }));
  const last = { at: (commits.at(-1)?.at ?? 0) + 3_600, parents: [commits.at(-1)?.name ?? ""] };
  const { path } = buildRepository([...commits, { ...last, name: "end", files: { "end.ts": "one line\nand another\n" } }]);
  return { path, head: runGit(path, ["rev-parse", "main"]).toString().trim(), count: Number(runGit(path, ["rev-list", "--first-parent", "--count", "main"]).toString()) };
}

const setHead = (path: string, commit: string): void => void runGit(path, ["update-ref", "refs/heads/main", commit]);

describe.each([1, 2, 3])("the stored ledger of random history %i", (seed) => {
  const { path, head, count } = random(seed);
  let test: TestDatabase;
  let id: number;
  beforeAll(async () => {
    test = await openTestDatabase();
    id = await ingest(test, path);
  });
  afterAll(() => test.close());

  it("has births − deaths + revivals = alive, for every birth", async () => {
    const alive = await sums(test, `SELECT r.birth::text AS key, sum(r.lines) AS value FROM "FileOwnership" o CROSS JOIN LATERAL unnest(o."runLines", o."runBirths") AS r(lines, birth) WHERE o."checkpoint" = 2147483647 GROUP BY 1`);
    const lives = await sums(test, `SELECT birth::text AS key, sum(lines) AS value FROM (
      SELECT l."firstBirth" + b.place - 1 AS birth, b.lines FROM "ChangeLives" l CROSS JOIN LATERAL unnest(l."bornLines") WITH ORDINALITY AS b(lines, place)
      UNION ALL SELECT d.birth, -d.lines FROM "ChangeLives" l CROSS JOIN LATERAL unnest(l."deadBirths", l."deadLines") AS d(birth, lines)
      UNION ALL SELECT v.birth, v.lines FROM "ChangeLives" l CROSS JOIN LATERAL unnest(l."revivedBirths", l."revivedLines") AS v(birth, lines)) x GROUP BY 1`);
    expect(Object.keys(alive).length).toBeGreaterThan(0);
    expect(lives).toEqual(alive);
  });

  it("knows as many lines of every file at the head as git", async () => {
    expect(await sums(test, `SELECT p."path" AS key, o."lines" AS value FROM "FileOwnership" o JOIN "FilePath" p ON p."repositoryId" = o."repositoryId" AND p."id" = o."pathId" WHERE o."checkpoint" = 2147483647`)).toEqual(linesAtHead(path, head));
    expect(await sums(test, `SELECT p."path" AS key, sum(f."lines") AS value FROM "FileLines" f JOIN "FilePath" p ON p."repositoryId" = f."repositoryId" AND p."id" = f."pathId" GROUP BY 1`)).toEqual(linesAtHead(path, head));
  });

  it("counts the surviving lines by verdict as a scan does, and the days add up to them", async () => {
    const repository = await openRepository(path);
    const { surviving } = await scanRepository(repository, { period: { since: null, until: null }, clock });
    repository.close();
    const { total: all, ...parts } = surviving ?? { total: 0 };
    expect(await sums(test, `SELECT 'all' AS key, sum("lines") AS value FROM "FileLines"`)).toEqual({ all });
    const expected = Object.fromEntries(Object.entries(parts).filter(([, lines]) => lines > 0));
    expect(await sums(test, `SELECT "verdict" AS key, sum("lines") AS value FROM "FileLines" GROUP BY 1`)).toEqual(expected);
    expect(await sums(test, `SELECT "verdict" AS key, sum("born" - "gone") AS value FROM "DayLives" GROUP BY 1`)).toEqual(expected);
    // No path of these histories is left out, only lines that were in a binary file before: nobody knows when they were born.
    delete expected["leftOut"];
    expect(await sums(test, `SELECT "verdict" AS key, sum(CASE WHEN "ageDays" = -1 THEN "lines" ELSE -"lines" END) AS value FROM "CohortLives" GROUP BY 1`)).toEqual(expected);
  });

  it("ends lines at the ages that a replay in memory says", async () => {
    const { ages, rework } = await replayed(path);
    expect(await sums(test, `SELECT "ageDays"::text AS key, sum("lines") AS value FROM "CohortLives" WHERE "ageDays" >= 0 GROUP BY 1`)).toEqual(ages);
    expect(await sums(test, `SELECT "k"::text AS key, sum("x") AS value FROM "DayRework" GROUP BY 1`)).toEqual(rework);
    expect(await sums(test, `SELECT 'all' AS key, sum("lines") AS value FROM "DayRewrites"`)).toEqual(total(ages));
  });

  it("is the same when it is read in steps, and when it was another history first", { timeout: 300_000 }, async () => {
    const whole = await dumpLedger(test.url);
    const other = await openTestDatabase();
    try {
      for (const step of [Math.floor(count / 3), Math.floor(count / 2), count - 3, count - 2, count - 1, count]) {
        setHead(path, `${head}~${String(count - step)}`);
        await ingest(other, path);
      }
      expect(await dumpLedger(other.url)).toEqual(whole);
      runGit(path, ["symbolic-ref", "HEAD", "refs/heads/main"]);
      const side = runGit(path, ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit-tree", "-p", `${head}~4`, "-m", "rewritten", `${head}^{tree}`]).toString().trim();
      setHead(path, side);
      await ingest(other, path);
      expect((await dumpLedger(other.url))["owners"]).not.toEqual(whole["owners"]);
      setHead(path, head);
      await ingest(other, path);
      expect(await dumpLedger(other.url)).toEqual(whole);
    } finally {
      setHead(path, head);
      await other.close();
    }
  });

  it("follows other verdicts and back without a difference, and facts stay", async () => {
    const whole = await dumpLedger(test.url);
    const rejudge = async (from: string, to: string) => {
      await test.bulk.execute(`UPDATE "Judgement" SET "verdict" = $2 WHERE "verdict" = $1`, [from, to]);
      await rebuildRollup(test.bulk, await startReading(test.bulk, id), "all");
    };
    await rejudge("unknown", "bot");
    const judged = await dumpLedger(test.url);
    expect(judged).toMatchObject({ lives: whole["lives"], owners: whole["owners"], memory: whole["memory"] });
    for (const table of ["fileLines", "DayLives", "CohortLives", "DayRework"]) expect(judged[table]).not.toEqual(whole[table]);
    expect(await sums(test, `SELECT "verdict" AS key, sum("lines") AS value FROM "FileLines" WHERE "verdict" = 'unknown' GROUP BY 1 UNION ALL SELECT "verdict", sum("lines") FROM "CohortLives" WHERE "verdict" = 'unknown' GROUP BY 1`)).toEqual({});
    await rejudge("bot", "unknown");
    expect(await dumpLedger(test.url)).toEqual(whole);
  });
});

const total = (parts: Record<string, number>): Record<string, number> => {
  const all = Object.values(parts).reduce((sum, value) => sum + value, 0);
  return all === 0 ? {} : { all };
};

/** Lines that ended for good: by age in days rounded up, and within k days. */
async function replayed(path: string): Promise<{ ages: Record<string, number>; rework: Record<string, number> }> {
  const repository = await openRepository(path);
  const history = await readHistory(repository, { now: clock(), lookBehind: false }, () => undefined);
  const [births, deaths] = [new BirthBook(), new DeathBook()];
  await replayHistory(repository, history, { moves: true, ignored: await readIgnoredCommits(repository), onChange: (_, record) => {
    births.add(record);
    deaths.add(record);
  } });
  repository.close();
  const [ages, rework]: [Record<string, number>, Record<string, number>] = [{}, {}];
  for (const { birth, died, lines } of deaths.all()) {
    if (births.isUnwalked(birth)) continue;
    const lived = ((history.changes[died]?.landedAt ?? 0) - (history.changes[births.changeOf(birth)]?.landedAt ?? 0)) / dayMs;
    ages[Math.ceil(lived)] = (ages[Math.ceil(lived)] ?? 0) + lines;
    for (const k of [14, 21, 30, 90, 180]) if (lived <= k) rework[k] = (rework[k] ?? 0) + lines;
  }
  return { ages, rework };
}
