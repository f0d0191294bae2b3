import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { scriptedBatch, scriptedSha } from "@/lib/fixtures/database/scriptedBatch";
import { addRepository } from "../repository/addRepository";
import { readCommitFacts } from "./readCommitFacts";
import { rebuildRollup } from "./rebuildRollup";
import { saveBatch } from "./saveBatch";
import { readJudgedKeys } from "./judgedKeys";
import { saveJudgements } from "./saveJudgements";
import { startReading } from "./startReading";
import { truncateAfter } from "./truncateAfter";

const script = [
  { at: "2026-03-02T10:00:00Z", commits: ["human:policy"], files: [{ path: "a.ts", lines: [10] }, { path: "x.lock", lines: [1000] }], leftOut: { "x.lock": "lock-file" as const } },
  // A merge: two branch commits and the merge itself. 30 proven, 20 unknown, 7 human lines by the merge.
  { at: "2026-03-02T23:30:00Z", commits: ["proven:claude-code:claude-opus-4-8", "unknown", "human"], files: [{ path: "a.ts", lines: [30, 20, 7], deleted: 4 }, { path: "b.py", renamedFrom: "a.ts", lines: [0, 0, 0] }] },
  { at: "2026-03-09T08:00:00Z", commits: ["bot"], files: [{ path: "x.lock", lines: [5] }, { path: "b.py", lines: [3] }], leftOut: { "x.lock": "lock-file" as const } },
  { at: "2026-03-10T08:00:00Z", commits: ["declared:codex"], files: [{ path: "gone.ts", lines: [], deleted: 9 }] },
];

let test1: TestDatabase;
const count = z.object({ tables: z.string() });
/** Every row of everything that a batch writes, without ids that a sequence gave. */
const everything = async (repositoryId: number) => {
  const tables = ["Commit", "Change", "FilePath", "FileChange", "Judgement", "CommitAgent", "Evidence", "ChangeLines", "DayTotals", "DayLanguages", "DayPeople", "DayPeopleTotals", "DayLines", "DayAgentLines", "DayPeopleChanges", "DayChanges", "DayAgents", "WeekPeople", "RollupDue"];
  const found: Record<string, string> = {};
  for (const table of tables) {
    const [row] = await test1.bulk.query(count, `SELECT coalesce(json_agg(to_jsonb(t) - 'repositoryId' ORDER BY (to_jsonb(t) - 'repositoryId')::text), '[]')::text AS tables FROM "${table}" t WHERE "repositoryId" = $1`, [repositoryId]);
    found[table] = row?.tables ?? "";
  }
  return found;
};
const add = async (source: string) => (await addRepository(test1.db, { source, webUrl: null, name: null })).id;

beforeAll(async () => { test1 = await openTestDatabase(); });
afterAll(() => test1.close());

describe("saveBatch", () => {
  test("in one batch, in four, and twice: the same rows", async () => {
    const [one, four] = [await add("/one"), await add("/four")];
    const ledger = await startReading(test1.bulk, one);
    expect(await saveBatch(test1.bulk, ledger, scriptedBatch(script))).toBe(true);
    expect(await rebuildRollup(test1.bulk, ledger, "due")).toBe(3);
    const before = await everything(one);
    expect(before["RollupDue"]).toBe("[]");
    expect(await saveBatch(test1.bulk, ledger, scriptedBatch(script))).toBe(false);
    expect(await everything(one)).toEqual(before);
    const other = await startReading(test1.bulk, four);
    for (const [i, change] of script.entries()) {
      await saveBatch(test1.bulk, other, scriptedBatch([change], i));
      await rebuildRollup(test1.bulk, other, "due");
    }
    expect(await everything(four)).toEqual(before);
    await rebuildRollup(test1.bulk, other, "all");
    expect(await everything(four)).toEqual(before);
    expect(other.cursor).toEqual({ changeCount: 4, commitCount: 6, head: scriptedSha(3, 0), lastLandedAt: Date.parse("2026-03-10T08:00:00Z") });
  });

  test("the lines of a change by verdict", async () => {
    const rows = await test1.db.changeLines.findMany({ where: { repositoryId: await add("/one") }, orderBy: { changeOrdinal: "asc" } });
    const day = (text: string) => new Date(`${text}T00:00:00Z`);
    const none = { leftOut: 0, bot: 0, proven: 0, declared: 0, unknown: 0, human: 0, humanEvidence: 0, humanPolicy: 0, agents: [], agent: null, modelId: null, bulk: false };
    expect(rows).toMatchObject([
      { ...none, day: day("2026-03-02"), verdict: "human", basis: "policy", files: 2, added: 1010, leftOut: 1000, human: 10, humanPolicy: 10, effectiveN: 5 },
      { ...none, day: day("2026-03-02"), verdict: "ai", basis: "evidence", files: 2, deleted: 4, added: 57, proven: 30, unknown: 20, human: 7, humanEvidence: 7, agent: "claude-code", modelId: "claude-opus-4-8", agents: ["claude-code"], effectiveAi: 15, effectiveN: 28 },
      { ...none, day: day("2026-03-09"), verdict: "bot", files: 2, added: 8, leftOut: 5, bot: 3 },
      { ...none, day: day("2026-03-10"), verdict: "ai", files: 1, deleted: 9, added: 0, agent: "codex", agents: ["codex"] },
    ]);
  });

  test("facts come back as they were", async () => {
    const facts = await readCommitFacts(test1.bulk, await add("/one"), 1, 3);
    expect(facts.map((stored) => stored.facts)).toEqual(scriptedBatch(script).commits.slice(1, 4).map((commit) => commit.facts));
  });

  test("whoever lost the fence is refused, and stores nothing", async () => {
    const id = await add("/fence");
    const first = await startReading(test1.bulk, id);
    const second = await startReading(test1.bulk, id);
    await expect(saveBatch(test1.bulk, first, scriptedBatch(script))).rejects.toMatchObject({ code: "conflict" });
    expect((await everything(id))["Commit"]).toBe("[]");
    expect(await saveBatch(test1.bulk, second, scriptedBatch(script))).toBe(true);
  });

  test("a batch that does not follow the cursor, or contradicts itself, is refused whole", async () => {
    const ledger = await startReading(test1.bulk, await add("/order"));
    await expect(saveBatch(test1.bulk, ledger, scriptedBatch(script.slice(1), 1))).rejects.toMatchObject({ code: "conflict" });
    const good = scriptedBatch(script);
    const wrong = good.files.map((entry, i) => (i === 2 ? { ...entry, files: entry.files.map((file) => ({ ...file, added: file.added + 1 })) } : entry));
    await expect(saveBatch(test1.bulk, ledger, { ...good, files: wrong })).rejects.toMatchObject({ code: "internal" });
    expect((await everything(ledger.repositoryId))["Commit"]).toBe("[]");
    expect(await saveBatch(test1.bulk, ledger, good)).toBe(true);
  });

  test("rewritten history: cut and read again is the same as never rewritten", async () => {
    const ledger = await startReading(test1.bulk, await add("/rewritten"));
    const other = script.map((change, i) => (i < 2 ? change : { ...change, commits: ["unknown"], at: "2026-04-01T00:00:00Z" }));
    await saveBatch(test1.bulk, ledger, scriptedBatch(other));
    await rebuildRollup(test1.bulk, ledger, "due");
    await truncateAfter(test1.bulk, ledger, 1);
    expect(ledger.cursor).toEqual({ changeCount: 2, commitCount: 4, head: scriptedSha(1, 2), lastLandedAt: Date.parse("2026-03-02T23:30:00Z") });
    await saveBatch(test1.bulk, ledger, scriptedBatch(script.slice(2), 2));
    await rebuildRollup(test1.bulk, ledger, "due");
    expect(await everything(ledger.repositoryId)).toEqual(await everything(await add("/one")));
    await truncateAfter(test1.bulk, ledger, -1);
    expect(ledger.cursor).toEqual({ changeCount: 0, commitCount: 0, head: null, lastLandedAt: null });
  });

  test("judged again, the rollup follows", async () => {
    const id = await add("/judged");
    const ledger = await startReading(test1.bulk, id);
    const changed = script.map((change) => ({ ...change, commits: change.commits.map(() => "unknown") }));
    await saveBatch(test1.bulk, ledger, scriptedBatch(changed));
    await rebuildRollup(test1.bulk, ledger, "due");
    const { judgements } = scriptedBatch(script);
    const stored = await readJudgedKeys(test1.bulk, id, 0, judgements.length - 1);
    const moved = [
      await saveJudgements(test1.bulk, ledger, { first: 0, judgements: judgements.slice(0, 3), writers: [], stored }, 1),
      await saveJudgements(test1.bulk, ledger, { first: 3, judgements: judgements.slice(3), writers: [], stored }, 1),
    ];
    expect(moved.flatMap((each) => each?.verdicts ?? []).reduce((sum, each) => sum + each.commits, 0)).toBe(judgements.filter(({ verdict }) => verdict !== "unknown").length);
    expect(await saveJudgements(test1.bulk, ledger, { first: 0, judgements, writers: [], stored: await readJudgedKeys(test1.bulk, id, 0, judgements.length - 1) }, 2)).toBeNull();
    await rebuildRollup(test1.bulk, ledger, "all");
    expect(await everything(id)).toEqual(await everything(await add("/one")));
  });
});
