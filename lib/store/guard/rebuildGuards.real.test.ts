import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { ingestPath } from "@/lib/fixtures/database/ingestPath";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { person, pullOf } from "@/lib/fixtures/forge/pullOf";
import { saveForgePage } from "../forge/saveForgePage";
import { guardRows } from "@/lib/core/measures/guardrail/guardRows";
import { filterSchema } from "@/lib/core/report/filter";
import { scopeOf } from "@/lib/fixtures/scope/scopeOf";
import { changes } from "../reports/changes";
import { guardrailCounts } from "../reports/guardrailCounts";
import { rebuildGuards } from "./rebuildGuards";

const lines = (name: string, count: number): string => Array.from({ length: count }, (_, at) => `const ${name}${String(at)} = ${String(at)} + 1;\n`).join("");
const day = 86_400;
const start = Date.UTC(2026, 0, 5) / 1000;
const ai = "\n\nCo-Authored-By: Claude Opus 4.8 <noreply@anthropic.com>\n";
const scripted = buildRepository([
  { name: "root", at: start, files: { "a.ts": lines("a", 12) } },
  { name: "fix", at: start + day, message: `fix: b${ai}`, files: { "b.ts": lines("b", 20) } },
  { name: "again", at: start + 11 * day, message: "fix: b again\n", files: { "b.ts": lines("b", 18) + lines("c", 2) } },
  { name: "late", at: start + 60 * day, message: "fix: b once more\n", files: { "b.ts": lines("b", 18) + lines("d", 2) } },
  { name: "added", at: start + 61 * day, message: `Add e${ai}`, files: { "e.ts": lines("e", 130) } },
  { name: "reverting", at: start + 71 * day, message: "Revert \"Add e\"\n", files: { "e.ts": null } },
]);

let test: TestDatabase;
let id: number;
beforeAll(async () => {
  test = await openTestDatabase();
  id = await ingestPath(test, scripted.path);
  await test.db.forge.create({ data: { id: 1, kind: "github", name: "GitHub", webUrl: "https://github.com" } });
});
afterAll(async () => { await test.close(); });

const guardSchema = z.object({ changeOrdinal: z.number(), revertedDays: z.number().nullable(), hasPull: z.boolean(), approved: z.boolean(), selfApproved: z.boolean(), changesRequested: z.boolean(), firstReviewMinutes: z.number().nullable(), refixedDays: z.number().nullable() });
const guards = () => test.bulk.query(guardSchema, `SELECT "changeOrdinal", "revertedDays", "hasPull", "approved", "selfApproved", "changesRequested", "firstReviewMinutes", "refixedDays" FROM "ChangeGuards" WHERE "repositoryId" = $1 ORDER BY 1`, [id]);
const sums = (table: string) => test.bulk.query(z.record(z.string(), z.coerce.number()), `SELECT sum("changes") AS changes, sum("reverted") AS reverted, sum("pulls") AS pulls, sum("approved") AS approved, sum("selfApproved") AS self, sum("changesRequested") AS asked, sum("reviewed") AS reviewed, sum("fixes") AS fixes, sum("refixed") AS refixed FROM "${table}" WHERE "verdict" = 'ai'`);

it("reverts, fixes of fixes and reviews by hand, and the sums that follow", async () => {
  await test.bulk.execute(`DELETE FROM "ChangeClass" WHERE "repositoryId" = $1`, [id]);
  const classOf = (ordinal: number, kind: string, undoes: number | null = null) => test.db.changeClass.create({ data: { repositoryId: id, changeOrdinal: ordinal, class: kind, rule: "test", quote: "", isSure: true, units: [`change:${String(ordinal)}`], undoes, state: "" } });
  for (const ordinal of [1, 2, 3]) await classOf(ordinal, "fix");
  await classOf(5, "revert", 4);
  const openedAt = start * 1000;
  const review = (who: string, number: number, state: "approved" | "changesRequested" | "commented", minutes: number) => ({ externalId: `${who}${state}${String(minutes)}`, account: { ...person(who, number), kind: who.endsWith("[bot]") ? "bot" as const : "user" as const }, state, submittedAt: openedAt + minutes * 60_000, sha: null });
  const merged = { openedAt, readyAt: openedAt + 600_000, mergedAt: openedAt + 86_400_000 };
  await saveForgePage(test.bulk, { forge: { id: 1, host: "github.com" }, externalId: "7", repositoryId: id }, {
    issues: [], pulls: [
      // A bot and the author approve: nobody else did. Somebody else approves after a change that was asked for, and once more after the merge.
      pullOf(1, { ...merged, reviews: [review("tester[bot]", 9, "approved", 20), review("ada", 1, "approved", 30)] }),
      pullOf(4, { ...merged, reviews: [review("bea", 2, "changesRequested", 25), review("bea", 2, "approved", 90), review("cleo", 3, "approved", 1_500)] }),
    ],
  });
  await test.db.changePull.createMany({ data: [{ repositoryId: id, changeOrdinal: 1, number: 1, by: "mergeSha", judgedBy: "" }, { repositoryId: id, changeOrdinal: 4, number: 4, by: "mergeSha", judgedBy: "" }] });
  await rebuildGuards(test.bulk, id);
  const none = { revertedDays: null, hasPull: false, approved: false, selfApproved: false, changesRequested: false, firstReviewMinutes: null, refixedDays: null };
  expect(await guards()).toEqual([
    { ...none, changeOrdinal: 0 }, { ...none, changeOrdinal: 1, hasPull: true, selfApproved: true, refixedDays: 10 }, { ...none, changeOrdinal: 2, refixedDays: 49 }, { ...none, changeOrdinal: 3 },
    { ...none, changeOrdinal: 4, revertedDays: 10, hasPull: true, approved: true, changesRequested: true, firstReviewMinutes: 15 }, { ...none, changeOrdinal: 5 },
  ]);
  const expected = [{ changes: 2, reverted: 1, pulls: 2, approved: 1, self: 1, asked: 1, reviewed: 1, fixes: 1, refixed: 1 }];
  expect(await sums("DayGuards")).toEqual(expected);
  expect(await sums("DayPeopleGuards")).toEqual(expected);
  const values = await test.bulk.query(z.object({ measure: z.string(), value: z.number(), changes: z.number() }), `SELECT "measure", "value", "changes" FROM "DayGuardValues" WHERE "verdict" = 'ai' ORDER BY 1, 2`);
  expect(values).toEqual([{ measure: "review", value: 15, changes: 1 }, { measure: "size", value: 20, changes: 1 }, { measure: "size", value: 130, changes: 1 }]);
});

// Day by day of the history as of some day; what is listed must be what is counted, in every week that is old enough.
it("the list of changes behind a guardrail has as many rows as its counts say", async () => {
  const [filter, now] = [filterSchema.parse({ range: { kind: "all" } }), new Date(Date.UTC(2026, 2, 23))];
  const counts = (await guardrailCounts(test.db, scopeOf(), filter, now)).rows.filter(({ oldEnough }) => oldEnough);
  const query = { sort: "landedAt", descending: true, page: 1, pageSize: 50, search: "" } as const;
  for (const id of ["revertRate", "reviewCoverage", "selfApproval", "firstReview", "changeSize", "refixRate"] as const) {
    for (const [group, verdict] of [["ai", "ai"], ["unknown", "unknown"]] as const) {
      const mine = counts.filter((row) => row.measure === id && row.group === group);
      const listed = (happened: boolean) => changes(test.db, scopeOf(), filter, now, { ...query, verdicts: [verdict], guard: { id, happened } }).then(({ totalRows }) => totalRows);
      expect([id, group, await listed(false)]).toEqual([id, group, mine.reduce((sum, { counted }) => sum + counted, 0)]);
      if (guardRows.canHappen(id)) expect([id, group, await listed(true)]).toEqual([id, group, mine.reduce((sum, { happened }) => sum + (happened ?? 0), 0)]);
    }
  }
  expect(counts.filter(({ measure, group }) => measure === "revertRate" && group === "ai").map(({ counted, happened }) => [counted, happened])).toEqual([[1, 0]]);
});

it("a second time nothing is written, and what changed is", async () => {
  const stamp = () => test.bulk.query(z.object({ x: z.string() }), `SELECT string_agg(xmin::text || ctid::text, ',' ORDER BY "changeOrdinal") AS x FROM "ChangeGuards"`);
  const before = await stamp();
  await rebuildGuards(test.bulk, id);
  expect(await stamp()).toEqual(before);
  await test.bulk.execute(`DELETE FROM "ChangeClass" WHERE "changeOrdinal" = 5`);
  await rebuildGuards(test.bulk, id);
  expect((await guards())[4]?.revertedDays).toBeNull();
  expect((await sums("DayGuards"))[0]).toMatchObject({ changes: 2, reverted: 0 });
});

it("rework of AI lines by model is that of AI lines", async () => {
  const of = (table: string, where: string) => test.bulk.query(z.record(z.string(), z.coerce.number()), `SELECT "k", sum("changes") AS changes, sum("n") AS n, sum("x") AS x, sum("nx") AS nx FROM "${table}" WHERE ${where} GROUP BY 1 ORDER BY 1`);
  const all = await of("DayRework", `"verdict" = 'ai'`);
  expect(all.length).toBe(5);
  expect(await of("DayModelRework", `"modelId" = 'claude-opus-4-8'`)).toEqual(all);
});
