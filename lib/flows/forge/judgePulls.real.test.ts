import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import type { ForgeAccountFacts, ForgePage, ForgePull } from "@/lib/core/forge/forgeFacts";
import { dumpLedger } from "@/lib/fixtures/database/dumpLedger";
import { ingestPath, ingestSettingsOf } from "@/lib/fixtures/database/ingestPath";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { withTestDatabase } from "@/lib/fixtures/database/withTestDatabase";
import { pullOf } from "@/lib/fixtures/forge/pullOf";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { saveForgePage } from "@/lib/store/forge/saveForgePage";
import { rebuildRollup } from "@/lib/store/ledger/rebuildRollup";
import { startReading } from "@/lib/store/ledger/startReading";
import { registerSource } from "../ingest/registerSource";
import { judgePullsOf } from "./judgePulls";

const lines = (name: string, count: number): string => Array.from({ length: count }, (_, at) => `const ${name}${String(at)} = 1;\n`).join("");
const copilot: ForgeAccountFacts = { externalId: "198982749", login: "copilot-swe-agent[bot]", kind: "bot", name: "", email: "" };
const scripted = buildRepository([
  { name: "root", files: { "a.ts": lines("a", 3) } },
  { name: "by bot", author: "copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>", files: { "b.ts": lines("b", 5) } },
  { name: "declared", files: { "c.ts": lines("c", 7) } },
  { name: "hinted", files: { "d.ts": lines("d", 11) } },
  { name: "number", message: "Add e (#5)\n", files: { "e.ts": lines("e", 13) } },
  { name: "branch one", parents: ["number"], files: { "f.ts": lines("f", 17) } },
  { name: "merge", parents: ["number", "branch one"], files: { "f.ts": lines("f", 17) } },
]);

/** What the forge knows of it: numbers in the order of the history. */
const pulls: ForgePull[] = [
  pullOf(1, { author: copilot, mergeSha: scripted.sha("by bot") }),
  pullOf(2, { mergeSha: scripted.sha("declared"), body: "It works.\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)\n" }),
  pullOf(3, { mergeSha: scripted.sha("hinted"), headBranch: "codex/add-d" }),
  pullOf(6, { mergeSha: scripted.sha("merge"), body: "🤖 Generated with [Claude Code](https://claude.com/claude-code)" }),
];

let test: TestDatabase;
let id: number;
beforeAll(async () => { test = await openTestDatabase(); id = await ingestPath(test, scripted.path); });
afterAll(async () => { await test.close(); });

async function tell(database: TestDatabase, repositoryId: number, page: Partial<ForgePage>): Promise<readonly number[]> {
  await database.db.forge.upsert({ where: { id: 1 }, create: { id: 1, kind: "github", name: "GitHub", webUrl: "https://github.com" }, update: {} });
  return await saveForgePage(database.bulk, { forge: { id: 1, host: "github.com" }, externalId: "77", repositoryId }, { pulls: [], issues: [], ...page });
}

const verdicts = async () => Object.fromEntries((await test.bulk.query(z.object({ sha: z.string(), verdict: z.string(), proven: z.number(), declared: z.number(), unknown: z.number() }), `
  SELECT encode(c."sha", 'hex') AS sha, l."verdict", l."proven", l."declared", l."unknown" FROM "ChangeLines" l JOIN "Change" c ON c."repositoryId" = l."repositoryId" AND c."ordinal" = l."changeOrdinal"`))
  .map(({ sha, proven, declared, unknown }) => [sha, [proven, declared, unknown]]));

it("accounts prove, texts declare, branches hint; numbers alone only of pull requests; and stored in steps is stored at once", async () => {
  const before = await dumpLedger(test.url);
  expect(await tell(test, id, { pulls })).toEqual([1, 2, 3, 6]);
  await judgePullsOf(ingestSettingsOf(test, scripted.path), id);
  expect(await verdicts()).toMatchObject({
    [scripted.sha("root")]: [0, 0, 3], [scripted.sha("by bot")]: [5, 0, 0], [scripted.sha("declared")]: [0, 7, 0], [scripted.sha("hinted")]: [0, 0, 11], [scripted.sha("number")]: [0, 0, 13], [scripted.sha("merge")]: [0, 17, 0],
  });
  await withTestDatabase(async (fresh) => {
    const [{ id: other } = { id: 0 }] = await registerSource(fresh.db, scripted.path, "/");
    await tell(fresh, other, { pulls });
    await ingestPath(fresh, scripted.path);
    expect(await dumpLedger(test.url)).toEqual(await dumpLedger(fresh.url));
  });
  // Told again, nothing is done; told otherwise, only that follows.
  const after = await dumpLedger(test.url);
  await tell(test, id, { pulls });
  await judgePullsOf(ingestSettingsOf(test, scripted.path), id);
  expect(await dumpLedger(test.url)).toEqual(after);
  await tell(test, id, { pulls: pulls.map((pull) => ({ ...pull, body: "", headBranch: "topic", author: null, updatedAt: pull.updatedAt + 1_000 })) });
  await judgePullsOf(ingestSettingsOf(test, scripted.path), id);
  // Weeks of engineers tell apart what came by pull request, which it still did.
  const { changePulls, weekEngineers, ...rest } = await dumpLedger(test.url);
  expect([changePulls?.rows, weekEngineers?.rows]).toEqual([4, 3]);
  const { changePulls: none, weekEngineers: unpulled, ...unmatched } = before;
  expect(unpulled?.rows).toBe(2);
  expect(none?.rows).toBe(0);
  expect(rest).toEqual(unmatched);
});

it("pull requests that say nothing of agents still make whose changes they are, and units of weeks", async () => {
  await withTestDatabase(async (fresh) => {
    const own = await ingestPath(fresh, scripted.path);
    const weeks = async () => (await fresh.db.weekEngineers.findMany({ select: { pulled: true, units: true }, orderBy: [{ week: "asc" }, { identityId: "asc" }, { pulled: "asc" }] }));
    const before = await weeks();
    await tell(fresh, own, { pulls: [pullOf(2, { mergeSha: scripted.sha("declared") }), pullOf(3, { mergeSha: scripted.sha("hinted") }), pullOf(4, { mergeSha: scripted.sha("by bot") })] });
    await judgePullsOf(ingestSettingsOf(fresh, scripted.path), own);
    const after = await dumpLedger(fresh.url);
    expect(await weeks()).not.toEqual(before);
    await rebuildRollup(fresh.bulk, await startReading(fresh.bulk, own), "all");
    expect(await dumpLedger(fresh.url)).toEqual(after);
    // One of them turns out to be another's.
    await tell(fresh, own, { pulls: [pullOf(3, { mergeSha: scripted.sha("number"), updatedAt: Date.UTC(2030, 0, 1) })] });
    await judgePullsOf(ingestSettingsOf(fresh, scripted.path), own);
    const moved = await dumpLedger(fresh.url);
    await rebuildRollup(fresh.bulk, await startReading(fresh.bulk, own), "all");
    expect(await dumpLedger(fresh.url)).toEqual(moved);
  });
});

it("a late page takes nothing back, and the newest of two in one page stands", async () => {
  const title = async () => (await test.db.pullRequest.findUniqueOrThrow({ where: { repositoryId_number: { repositoryId: id, number: 40 } } })).title;
  await tell(test, id, { pulls: [pullOf(40, { title: "second", updatedAt: 2_000_000 }), pullOf(40, { title: "first", updatedAt: 1_000_000 })] });
  expect(await title()).toBe("second");
  expect(await tell(test, id, { pulls: [pullOf(40, { title: "first", updatedAt: 1_000_000 })] })).toEqual([]);
  expect(await title()).toBe("second");
  expect(await tell(test, id, { pulls: [pullOf(40, { title: "NUL \0 and \uD800", updatedAt: 3_000_000, labels: ["a,b", "{}", "\"", "a,b"] })] })).toEqual([40]);
  expect(await title()).toMatch(/^NUL .* and /);
});
