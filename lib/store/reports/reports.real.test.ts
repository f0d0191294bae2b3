import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ScriptedChange } from "@/lib/fixtures/database/scriptedBatch";
import { filterSchema } from "@/lib/core/report/filter";
import { scopeOf } from "@/lib/fixtures/scope/scopeOf";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { scriptedBatch, scriptedSha } from "@/lib/fixtures/database/scriptedBatch";
import { rebuildRollup } from "../ledger/rebuildRollup";
import { saveBatch } from "../ledger/saveBatch";
import { startReading } from "../ledger/startReading";
import { addRepository } from "../repository/addRepository";
import { agentLinesByWeek } from "./agentLinesByWeek";
import { aiShareByAgent } from "./aiShareByAgent";
import { aiShareByLanguage } from "./aiShareByLanguage";
import { aiShareByMonth } from "./aiShareByMonth";
import { aiShareByRepository } from "./aiShareByRepository";
import { aiShareByWeek } from "./aiShareByWeek";
import { aiShareTotals } from "./aiShareTotals";
import { changeDetail } from "./changeDetail";
import { changes, type ChangesQuery } from "./changes";
import { commitEvidence } from "./commitEvidence";
import { leftOutByReason } from "./leftOutByReason";
import { repositoryLinesByWeek } from "./repositoryLinesByWeek";
import { repositoryStatus } from "./repositoryStatus";

/*
 * shop, by hand (n = added − leftOut − bot):
 *   0  Mon 2 Mar   human by policy 10, left out 1000                      added 1010  n 10
 *   1  Mon 2 Mar   claude-code proven 30 (opus), unknown 20, human 7      added 57    n 57   ai
 *   2  Mon 16 Mar  bot 3, left out 5                                      added 8     n 0
 *   3  Tue 17 Mar  codex declared 11, three of python                     added 11    n 11   ai
 *   4  Wed 18 Mar  unknown 12,000                                         added 12000 n 12000 bulk
 * tool: Tue 17 Mar, claude-code proven 5, no model.
 */
const shop: ScriptedChange[] = [
  { at: "2026-03-02T10:00:00Z", title: "Begin 100% of it", commits: ["human:policy"], files: [{ path: "a.ts", lines: [10] }, { path: "x.lock", lines: [1000] }], leftOut: { "x.lock": "lock-file" } },
  { at: "2026-03-02T11:00:00Z", title: "Merge the basket", commits: ["proven:claude-code:claude-opus-4-8", "unknown", "human"], files: [{ path: "a.ts", lines: [30, 20, 7], deleted: 4 }] },
  { at: "2026-03-16T08:00:00Z", title: "Bump things", commits: ["bot"], files: [{ path: "x.lock", lines: [5] }, { path: "b.md", lines: [3] }], leftOut: { "x.lock": "lock-file" } },
  { at: "2026-03-17T08:00:00Z", title: "Fix the basket", commits: ["declared:codex"], files: [{ path: "c.py", lines: [3], deleted: 2 }, { path: "a.ts", lines: [8] }] },
  { at: "2026-03-18T08:00:00Z", title: "Import", commits: ["unknown"], files: [{ path: "a.ts", lines: [12_000] }] },
];
const tool: ScriptedChange[] = [{ at: "2026-03-17T23:30:00Z", title: "Tool", commits: ["proven:claude-code"], files: [{ path: "t.py", lines: [5] }] }];

let base: TestDatabase;
const everybody = scopeOf();
let onlyTool = everybody;
const now = new Date("2026-03-18T12:00:00Z");
const filterOf = (change: object = {}) => filterSchema.parse({ range: { kind: "all" }, bulk: false, ...change });

beforeAll(async () => {
  base = await openTestDatabase();
  for (const [source, script] of [["/srv/shop.git", shop], ["https://example.org/tool", tool]] as const) {
    const { id } = await addRepository(base.db, { source, webUrl: null, name: null });
    const ledger = await startReading(base.bulk, id);
    await saveBatch(base.bulk, ledger, scriptedBatch(script));
    await rebuildRollup(base.bulk, ledger, "all");
    onlyTool = scopeOf({ figures: [id] });
  }
});
afterAll(() => base.close());

describe("aiShareTotals", () => {
  const total = async (change: object = {}, scope = everybody) => (await aiShareTotals(base.db, scope, filterOf(change), now)).rows[0];
  test("without bulk: 10 + 57 + 0 + 11 + 5 = 83 counted, 46 of them AI", async () => {
    const report = await aiShareTotals(base.db, everybody, filterOf(), now);
    expect(report.rows[0]).toMatchObject({
      added: 1091, leftOut: 1005, bot: 3, counted: 83, proven: 35, declared: 11, otherAgents: 0, unknown: 20, human: 17, humanEvidence: 7, humanPolicy: 10, deleted: 6,
      changes: 5, aiChanges: 3, commits: 7, aiShare: 46 / 83, aiFloor: 35 / 83, aiCeiling: 66 / 83, coverage: 53 / 83, low: null, high: null,
      a: 46, n: 83, aa: 900 + 121 + 25, an: 30 * 57 + 121 + 25, nn: 100 + 57 * 57 + 121 + 25,
    });
    expect([report.n, report.coverage]).toEqual([83, 53 / 83]);
  });
  test("with bulk, strict, effective, one agent, one repository, a range, another reader", async () => {
    expect(await total({ bulk: true })).toMatchObject({ counted: 12_083, changes: 6, added: 13_091 });
    expect(await total({ view: "strict" })).toMatchObject({ unknown: 30, human: 7, humanPolicy: 0, counted: 83, aiCeiling: 76 / 83 });
    // Halves rounded down per commit and file: 5 + (15 + 10 + 3) + (1 + 4) + 2 = 40; of it AI 15 + 5 + 2.
    expect(await total({ measure: "effective" })).toMatchObject({ counted: 40, aiShare: 22 / 40, a: 22, n: 40 });
    expect(await total({ agents: ["codex"] })).toMatchObject({ proven: 0, declared: 11, otherAgents: 35, counted: 83, aiShare: 11 / 83, coverage: 53 / 83, aiChanges: 1, added: 1091 });
    expect(await total({ repositories: ["tool"] })).toMatchObject({ counted: 5, aiShare: 1, changes: 1 });
    expect(await total({ range: { kind: "days", from: "2026-03-17", to: "2026-03-17" } })).toMatchObject({ counted: 16, aiShare: 1, changes: 2 });
    expect(await total({ range: { kind: "weeks", weeks: 3 } })).toMatchObject({ counted: 67, from: "2026-02-23", to: "2026-03-15" });
    expect(await total({}, onlyTool)).toMatchObject({ counted: 5 });
    expect(await total({ repositories: ["shop"] }, onlyTool)).toMatchObject({ added: 0, aiShare: null, coverage: null, changes: 0 });
  });
});

describe("by time", () => {
  test("weeks: the empty one between is there, the running one is marked", async () => {
    const report = await aiShareByWeek(base.db, everybody, filterOf(), now);
    expect(report.rows).toMatchObject([
      { week: "2026-03-02", complete: true, counted: 67, proven: 30, aiShare: 30 / 67, changes: 2, aa: 900 },
      { week: "2026-03-09", complete: true, counted: 0, added: 0, aiShare: null, changes: 0 },
      { week: "2026-03-16", complete: false, counted: 16, aiShare: 1, changes: 3, bot: 3 },
    ]);
    const two = await aiShareByWeek(base.db, everybody, filterOf({ range: { kind: "weeks", weeks: 3 } }), now);
    expect(two.rows.map((row) => [row.week, row.complete])).toEqual([["2026-03-02", true], ["2026-03-09", true], ["2026-03-16", false]]);
  });
  test("months, and small series", async () => {
    expect((await aiShareByMonth(base.db, everybody, filterOf(), now)).rows).toMatchObject([{ month: "2026-03-01", complete: false, counted: 83 }]);
    expect((await repositoryLinesByWeek(base.db, everybody, filterOf(), now)).map((row) => [row.repository, row.week, row.counted])).toEqual([["shop", "2026-03-02", 67], ["shop", "2026-03-16", 11], ["tool", "2026-03-16", 5]]);
    expect(await agentLinesByWeek(base.db, everybody, filterOf(), now)).toEqual([
      { agent: "claude-code", model: "claude-opus-4-8", week: "2026-03-02", lines: 30 }, { agent: "claude-code", model: null, week: "2026-03-16", lines: 5 },
      { agent: "codex", model: null, week: "2026-03-16", lines: 11 },
    ]);
  });
});

describe("by something else", () => {
  test("agents and models", async () => {
    const { rows } = await aiShareByAgent(base.db, everybody, filterOf(), now);
    expect(rows).toEqual([
      { agent: "claude-code", isTotal: true, model: null, commits: 2, changes: 2, lines: 35, agentShare: 35 / 83, firstDay: "2026-03-02", lastDay: "2026-03-17", partial: false },
      { agent: "claude-code", isTotal: false, model: "claude-opus-4-8", commits: 1, changes: 1, lines: 30, agentShare: 30 / 83, firstDay: "2026-03-02", lastDay: "2026-03-02", partial: false },
      { agent: "codex", isTotal: false, model: null, commits: 1, changes: 1, lines: 11, agentShare: 11 / 83, firstDay: "2026-03-17", lastDay: "2026-03-17", partial: false },
      { agent: "codex", isTotal: true, model: null, commits: 1, changes: 1, lines: 11, agentShare: 11 / 83, firstDay: "2026-03-17", lastDay: "2026-03-17", partial: false },
      { agent: "claude-code", isTotal: false, model: null, commits: 1, changes: 1, lines: 5, agentShare: 5 / 83, firstDay: "2026-03-17", lastDay: "2026-03-17", partial: false },
    ]);
  });
  test("repositories, languages, left-out lines", async () => {
    expect((await aiShareByRepository(base.db, everybody, filterOf(), now)).rows).toMatchObject([{ repository: "shop", counted: 78, proven: 30, declared: 11, changes: 4 }, { repository: "tool", counted: 5, changes: 1 }]);
    expect((await aiShareByLanguage(base.db, everybody, filterOf(), now)).rows).toMatchObject([
      { language: "TypeScript", counted: 75, aiLines: 38 }, { language: "Python", counted: 8, aiLines: 8, aiShare: 1 }, { language: "Markdown", counted: 0, bot: 3, aiShare: null }, { language: "Text", leftOut: 1005, counted: 0 },
    ].sort((a, b) => b.counted - a.counted));
    expect((await leftOutByReason(base.db, everybody, filterOf(), now)).rows).toEqual([{ reason: "lock-file", lines: 1005, ofAdded: 1005 / 1091 }]);
    expect((await repositoryStatus(base.db, onlyTool)).rows).toMatchObject([{ repository: "tool", changes: 1, commits: 1, unreadableFiles: 0 }]);
  });
});

describe("changes", () => {
  const plain: ChangesQuery = { sort: "landedAt", descending: true, page: 1, pageSize: 50, search: "", verdicts: [] };
  const titles = async (query: Partial<ChangesQuery>, change: object = { bulk: true }, scope = everybody) => (await changes(base.db, scope, filterOf(change), now, { ...plain, ...query })).rows.map((row) => row.title);
  test("sorted, searched, narrowed, by pages", async () => {
    expect(await titles({})).toEqual(["Import", "Tool", "Fix the basket", "Bump things", "Merge the basket", "Begin 100% of it"]);
    expect(await titles({ sort: "lines" })).toEqual(["Import", "Begin 100% of it", "Merge the basket", "Fix the basket", "Bump things", "Tool"]);
    expect(await titles({ sort: "lines", descending: false })).toEqual(["Tool", "Bump things", "Fix the basket", "Merge the basket", "Begin 100% of it", "Import"]);
    expect((await titles({ sort: "aiShare" })).slice(0, 3)).toEqual(expect.arrayContaining(["Fix the basket", "Tool", "Merge the basket"]));
    expect((await titles({ sort: "aiShare" })).at(-1)).toBe("Bump things");
    expect(await titles({ search: "BASKET" })).toEqual(["Fix the basket", "Merge the basket"]);
    expect(await titles({ search: "0% of" })).toEqual(["Begin 100% of it"]);
    expect(await titles({ search: "0_ of" })).toEqual([]);
    expect(await titles({ search: "#101" })).toEqual(["Merge the basket"]);
    expect(await titles({ search: scriptedSha(3, 0).slice(0, 9) })).toEqual(["Fix the basket"]);
    expect(await titles({ verdicts: ["ai"] })).toEqual(["Tool", "Fix the basket", "Merge the basket"]);
    expect(await titles({ verdicts: ["unknown"] }, { bulk: true, view: "strict" })).toEqual(["Import", "Begin 100% of it"]);
    expect(await titles({}, { bulk: true, agents: ["claude-code"] })).toEqual(["Tool", "Merge the basket"]);
    expect(await titles({}, {}, onlyTool)).toEqual(["Tool"]);
    const page = await changes(base.db, everybody, filterOf(), now, { ...plain, page: 2, pageSize: 2 });
    expect([page.totalRows, page.n, page.rows.map((row) => row.title)]).toEqual([5, 83, ["Bump things", "Merge the basket"]]);
  });
  test("one change with its files, commits and evidence; one that is not ours is not there", async () => {
    const detail = await changeDetail(base.db, everybody, filterOf(), now, "shop", scriptedSha(1, 2));
    expect(detail.change).toMatchObject({ title: "Merge the basket", kind: "merge", commits: 3, counted: 57, aiShare: 30 / 57, verdict: "ai", agent: "claude-code", model: "claude-opus-4-8", pullNumber: 101 });
    expect(detail.files.rows).toMatchObject([{ path: "a.ts", added: 57, deleted: 4, proven: 30, unknown: 20, human: 7, humanEvidence: 7, leftOut: 0, language: "TypeScript" }]);
    expect(detail.commits.map((commit) => [commit.verdict, commit.added, commit.subject, commit.evidence.length])).toEqual([["proven", 30, "Merge the basket", 1], ["unknown", 20, "Merge the basket", 0], ["human", 7, "Merge the basket", 0]]);
    expect(await commitEvidence(base.db, everybody, "shop", scriptedSha(1, 0))).toMatchObject({ author: "Ada L.", reason: "It says proven:claude-code:claude-opus-4-8.", evidence: [{ rule: "claude-code-co-author", strength: "L" }], agents: [{ agent: "claude-code" }] });
    await expect(changeDetail(base.db, onlyTool, filterOf(), now, "shop", scriptedSha(1, 2))).rejects.toMatchObject({ code: "not-found" });
    await expect(changeDetail(base.db, everybody, filterOf(), now, "shop", "zz")).rejects.toMatchObject({ code: "not-found" });
    await expect(commitEvidence(base.db, onlyTool, "shop", scriptedSha(1, 0))).rejects.toMatchObject({ code: "not-found" });
  });
});

test("another zone moves the days, and the rollup follows", async () => {
  await base.db.organisation.update({ where: { id: 1 }, data: { timeZone: "Pacific/Auckland" } });
  const repository = await base.db.repository.findFirstOrThrow({ where: { slug: "tool" } });
  await rebuildRollup(base.bulk, await startReading(base.bulk, repository.id), "all");
  const rows = await base.db.dayTotals.findMany({ where: { repositoryId: repository.id, measure: "lines" } });
  expect(rows.map((row) => row.day.toISOString().slice(0, 10))).toEqual(["2026-03-18"]);
});
