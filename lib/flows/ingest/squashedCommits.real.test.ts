import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dumpLedger } from "@/lib/fixtures/database/dumpLedger";
import { ingestPath, testClock } from "@/lib/fixtures/database/ingestPath";
import { readAgain } from "@/lib/fixtures/database/readAgain";
import { sumsOf, withTestDatabase } from "@/lib/fixtures/database/withTestDatabase";
import { buildRepository, runGit } from "@/lib/fixtures/repository/buildRepository";
import { pullsRepository, randomPulls } from "@/lib/fixtures/repository/randomPulls";
import { squashMerges } from "@/lib/fixtures/repository/squashMerges";
import { noteText, writeNotes } from "@/lib/fixtures/repository/writeNotes";
import { openRepository } from "@/lib/sources/git/openRepository";
import { scanRepository } from "../scan/scanRepository";

const note = (agent: string): string => noteText({ "b0.ts": { [`${agent}::t_1`]: "2-4" }, "b1.ts": { h_ada: "1-3" } });

/** Squashed pull requests; some of their commits, and some of the squashes, have notes. */
function random(seed: number): { path: string; pulls: readonly string[] } {
  const { path } = buildRepository(pullsRepository(fc.sample(randomPulls, { seed, numRuns: 3 }).flat()));
  const { shaOf, squashes } = squashMerges(path);
  const all = [...shaOf.values()];
  writeNotes(path, new Map([...all.filter((_, at) => at % 4 === 1), ...squashes.map((old) => shaOf.get(old) ?? "").filter((_, at) => at % 3 === 0)].map((sha, at) => [sha, note(at % 2 === 0 ? "s_claude" : "s_codex")])));
  const pulls = runGit(path, ["for-each-ref", "--format=%(refname)", "refs/pull"]).toString().trim().split("\n");
  return { path, pulls };
}

const setHead = (path: string, commit: string): void => void runGit(path, ["update-ref", "refs/heads/main", commit]);

describe.each([2])("squashed pull requests of random history %i", (seed) => {
  it("give the lines that a scan gives, and count no commit that the default branch does not reach", async () => {
    const { path } = random(seed);
    const repository = await openRepository(path);
    const [scanned, plain] = [await scanRepository(repository, { period: { since: null, until: null }, clock: testClock }), await scanRepository(repository, { period: { since: null, until: null }, clock: testClock, lookBehind: false })];
    repository.close();
    expect(scanned.lines.declared).not.toBe(plain.lines.declared);
    expect(Math.min(scanned.lines.proven, scanned.lines.declared, scanned.lines.unknown)).toBeGreaterThan(0);
    expect({ ...scanned.lines, proven: 0, declared: 0, human: 0, unknown: 0 }).toEqual({ ...plain.lines, proven: 0, declared: 0, human: 0, unknown: 0 });
    const parts = ({ proven, declared, human, unknown, bot, leftOut }: Record<string, number>) => Object.fromEntries(Object.entries({ proven, declared, human, unknown, bot, leftOut }).filter(([, value]) => value !== 0));
    await withTestDatabase(async (test) => {
      await ingestPath(test, path);
      expect(await sumsOf(test, `SELECT "verdict" AS key, sum("lines") AS value FROM "DayLines" GROUP BY 1`)).toEqual(parts({ ...scanned.lines }));
      expect(await sumsOf(test, `SELECT "verdict" AS key, sum("lines") AS value FROM "FileLines" GROUP BY 1`)).toEqual(parts({ ...scanned.surviving }));
      expect(await sumsOf(test, `SELECT 'commits' AS key, sum("commits") AS value FROM "DayChanges"`)).toEqual({ commits: Number(runGit(path, ["rev-list", "--count", "main"]).toString()) });
      const agents = Object.fromEntries(scanned.agents.map((each) => [`${each.agent} ${each.model ?? ""}`, each.commits]));
      expect(await sumsOf(test, `SELECT "agent" || ' ' || "modelId" AS key, sum("commits") AS value FROM "DayAgents" WHERE "agent" <> '*' AND "modelId" <> '*' GROUP BY 1`)).toEqual(agents);
    });
  });

  it("are the same when history is read in steps, judged again, rewritten and put back, and when heads come after their changes", { timeout: 300_000 }, async () => {
    const { path, pulls } = random(seed);
    await withTestDatabase(async (whole) => {
      await ingestPath(whole, path);
      const expected = await dumpLedger(whole.url);
      await withTestDatabase(async (test) => {
        await readAgain(test, path, async (what) => expect(await dumpLedger(test.url), what).toEqual(expected));
      });
      await withTestDatabase(async (test) => {
        const kept = new Map(pulls.map((ref) => [ref, runGit(path, ["rev-parse", ref]).toString().trim()]));
        for (const ref of pulls) runGit(path, ["update-ref", "-d", ref]);
        await ingestPath(test, path);
        expect(await sumsOf(test, `SELECT 'squashed' AS key, count(*) AS value FROM "Commit" WHERE "squashed"`)).toEqual({});
        for (const [ref, sha] of [...kept].toReversed()) {
          runGit(path, ["update-ref", ref, sha]);
          if (ref.endsWith("/3/head")) await ingestPath(test, path);
        }
        await ingestPath(test, path);
        expect(await dumpLedger(test.url)).toEqual(expected);
      });
    });
  });

  it("belong to the change that lands them where the default branch reaches them after all", { timeout: 300_000 }, async () => {
    const { path, pulls } = random(seed);
    await withTestDatabase(async (test) => {
      await ingestPath(test, path);
      const merge = runGit(path, ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit-tree", "main^{tree}", "-p", "main", "-p", pulls.at(-1) ?? "", "-m", "Merge it as well"]).toString().trim();
      setHead(path, merge);
      await ingestPath(test, path);
      await withTestDatabase(async (whole) => {
        await ingestPath(whole, path);
        expect(await dumpLedger(test.url)).toEqual(await dumpLedger(whole.url));
      });
    });
  });
});
