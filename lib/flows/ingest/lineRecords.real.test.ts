import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dumpLedger } from "@/lib/fixtures/database/dumpLedger";
import { ingestPath, testClock } from "@/lib/fixtures/database/ingestPath";
import { readAgain } from "@/lib/fixtures/database/readAgain";
import { sumsOf, withTestDatabase } from "@/lib/fixtures/database/withTestDatabase";
import { randomHistory } from "@/lib/fixtures/ledger/randomHistory";
import { randomRepository } from "@/lib/fixtures/ledger/randomRepository";
import { buildRepository, runGit } from "@/lib/fixtures/repository/buildRepository";
import { noteText, writeNotes } from "@/lib/fixtures/repository/writeNotes";
import { openRepository } from "@/lib/sources/git/openRepository";
import { scanRepository } from "../scan/scanRepository";

/** A note that claims two thirds of the lines of every file, also lines that its commit did not add. */
const lines = (rest: number): string => Array.from({ length: 200 }, (_, at) => at + 1).filter((line) => line % 3 === rest).join(",");
const note = (agent: string): string => noteText(Object.fromEntries(["a.ts", "b.ts", "lib/c.ts", "lib/d.ts"].map((path) => [path, { [`${agent}::t_1`]: lines(1), h_ada: lines(2) }])));

/** A random history with notes on two of three commits, those of branches too. */
function random(seed: number): { path: string; shas: readonly string[]; noted: ReadonlyMap<string, string> } {
  const commits = randomRepository(fc.sample(randomHistory, { seed, numRuns: 3 }));
  const { path, sha } = buildRepository(commits);
  const shas = commits.map(({ name }) => sha(name));
  const noted = new Map(shas.filter((_, at) => at % 3 !== 0).map((each, at) => [each, note(at % 2 === 0 ? "s_claude" : "s_codex")]));
  writeNotes(path, noted);
  return { path, shas, noted };
}

describe.each([1, 4])("stored line records of random history %i", (seed) => {
  it("give the lines that a scan gives, merged and surviving, and the days add up to them", async () => {
    const { path } = random(seed);
    const repository = await openRepository(path);
    const scanned = await scanRepository(repository, { period: { since: null, until: null }, clock: testClock });
    repository.close();
    expect(Math.min(scanned.lines.proven, scanned.lines.human, scanned.lines.unknown)).toBeGreaterThan(0);
    const parts = ({ proven, declared, human, unknown, bot, leftOut }: Record<string, number>) => Object.fromEntries(Object.entries({ proven, declared, human, unknown, bot, leftOut }).filter(([, value]) => value !== 0));
    await withTestDatabase(async (test) => {
      await ingestPath(test, path);
      expect(await sumsOf(test, `SELECT "verdict" AS key, sum("lines") AS value FROM "DayLines" GROUP BY 1`)).toEqual(parts({ ...scanned.lines }));
      expect(await sumsOf(test, `SELECT "verdict" AS key, sum("lines") AS value FROM "FileLines" GROUP BY 1`)).toEqual(parts({ ...scanned.surviving }));
      const agents = Object.fromEntries(scanned.agents.filter((each) => each.lines > 0).map((each) => [`${each.agent} ${each.model ?? ""} ${String(each.commits)}`, each.lines]));
      expect(await sumsOf(test, `SELECT l."agent" || ' ' || l."modelId" || ' ' || (SELECT count(DISTINCT "commitOrdinal") FROM "CommitAgent" a WHERE a."agent" = l."agent" AND a."modelId" = l."modelId") AS key, sum("lines") AS value
        FROM "DayLines" l WHERE "verdict" IN ('proven', 'declared') GROUP BY l."agent", l."modelId"`)).toEqual(agents);
      // Every person whose lines a record gives to somebody is still counted among the authors of its week.
      expect(await sumsOf(test, `SELECT 'without' AS key, count(*) AS value FROM "WeekPeople" w WHERE w."agent" <> '' AND w."authors" = '{}' AND EXISTS (
        SELECT FROM "DayLines" l WHERE date_trunc('week', l."day"::timestamp)::date = w."week" AND l."language" = w."language" AND l."agent" = w."agent" AND l."lines" > 0)`)).toEqual({});
    });
  });

  it("are the same when history is read in steps, judged again, rewritten and put back", { timeout: 300_000 }, async () => {
    const { path } = random(seed);
    await withTestDatabase(async (whole) => {
      await ingestPath(whole, path);
      const expected = await dumpLedger(whole.url);
      await withTestDatabase(async (test) => {
        await readAgain(test, path, async (what) => expect(await dumpLedger(test.url), what).toEqual(expected));
      });
    });
  });

  it("are the same when notes come later, are replaced, and go", { timeout: 300_000 }, async () => {
    const { path, shas, noted } = random(seed);
    await withTestDatabase(async (whole) => {
      await ingestPath(whole, path);
      const expected = await dumpLedger(whole.url);
      runGit(path, ["update-ref", "refs/keep/notes", "refs/notes/ai"]);
      runGit(path, ["update-ref", "-d", "refs/notes/ai"]);
      await withTestDatabase(async (test) => {
        await ingestPath(test, path);
        expect((await sumsOf(test, `SELECT "verdict" AS key, sum("lines") AS value FROM "DayLines" GROUP BY 1`))["proven"]).toBeUndefined();
        const without = await dumpLedger(test.url);
        // Notes of the later half first, with other contents; then as they are.
        const late = new Map([...noted].slice(Math.floor(noted.size / 2)).map(([sha]) => [sha, note("s_codex")]));
        writeNotes(path, new Map([...late, [shas[0] ?? "", "no note at all"]]));
        await ingestPath(test, path);
        runGit(path, ["update-ref", "refs/notes/ai", "refs/keep/notes"]);
        await ingestPath(test, path);
        expect(await dumpLedger(test.url)).toEqual(expected);
        runGit(path, ["update-ref", "-d", "refs/notes/ai"]);
        await ingestPath(test, path);
        expect(await dumpLedger(test.url)).toEqual(without);
      });
    });
  });
});

it("are left out with their commits where another repository counts them, and counted once that is gone", async () => {
  const { path } = random(2);
  const fork = buildRepository([{ name: "other", files: { "x.ts": "x\n" } }]).path;
  runGit(fork, ["fetch", "--quiet", path, "+refs/heads/main:refs/heads/main", "+refs/notes/ai:refs/notes/ai"]);
  await withTestDatabase(async (test) => {
    await ingestPath(test, path);
    const id = await ingestPath(test, fork);
    expect(Object.keys(await sumsOf(test, `SELECT "verdict" AS key, sum("lines") AS value FROM "DayLines" WHERE "repositoryId" = ${String(id)} GROUP BY 1`))).toEqual(["leftOut"]);
  });
});
