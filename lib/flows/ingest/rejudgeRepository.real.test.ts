import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { dumpLedger } from "@/lib/fixtures/database/dumpLedger";
import { ingestPath, ingestSettingsOf } from "@/lib/fixtures/database/ingestPath";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { pullsRepository, randomPulls } from "@/lib/fixtures/repository/randomPulls";
import { squashMerges } from "@/lib/fixtures/repository/squashMerges";
import { noteText, writeNotes } from "@/lib/fixtures/repository/writeNotes";
import { rebuildRollup } from "@/lib/store/ledger/rebuildRollup";
import { startReading } from "@/lib/store/ledger/startReading";
import { rejudgeRepository } from "./rejudgeRepository";

let test: TestDatabase;
let id: number;
let path: string;
let judged: string;
let expected: Awaited<ReturnType<typeof dumpLedger>>;

beforeAll(async () => {
  ({ path } = buildRepository(pullsRepository(fc.sample(randomPulls, { seed: 3, numRuns: 2 }).flat())));
  const { shaOf } = squashMerges(path);
  writeNotes(path, new Map([...shaOf.values()].filter((_, at) => at % 5 === 1).map((sha) => [sha, noteText({ "b0.ts": { "s_claude::t_1": "1-6" }, "b1.ts": { h_ada: "1-9" } })])));
  test = await openTestDatabase();
  id = await ingestPath(test, path);
  expected = await dumpLedger(test.url);
  judged = (await test.db.repository.findUniqueOrThrow({ where: { id } })).judgedWith ?? "";
});
afterAll(async () => { await test.close(); });

const rejudge = () => rejudgeRepository(ingestSettingsOf(test, path), id);
const events = async () => (await test.db.auditEvent.findMany({ where: { action: "repository.rejudge" }, orderBy: { id: "desc" } })).map(({ actor, subject, detail }) => ({ actor, subject, detail: z.record(z.string(), z.unknown()).parse(detail) }));

/** As a run with other rules left it, sums and all. */
const judgedOtherwise = async (damage: string) => {
  await test.bulk.execute(damage);
  await rebuildRollup(test.bulk, await startReading(test.bulk, id), "all");
  await test.bulk.execute(`UPDATE "Repository" SET "judgedWith" = $1`, [judged.replace(/^rules \S+/, "rules 0")]);
};

it.each([
  ["every verdict", `UPDATE "Judgement" SET "verdict" = 'unknown', "basis" = 'none', "agent" = NULL WHERE "verdict" IN ('declared', 'proven')`],
  ["agents", `DELETE FROM "CommitAgent" WHERE "commitOrdinal" % 2 = 0`],
  ["evidence", `UPDATE "Evidence" SET "quote" = 'another' WHERE "position" >= 1000 OR "commitOrdinal" % 3 = 0`],
  ["reasons of recorded writers", `UPDATE "Judgement" SET "reason" = 'another' WHERE "commitOrdinal" < 0`],
  ["a verdict that is missing", `DELETE FROM "Judgement" WHERE "commitOrdinal" = 3`],
])("stored judgements that other rules left behind are made anew: %s", async (_, damage) => {
  await judgedOtherwise(damage);
  await rejudge();
  expect(await dumpLedger(test.url)).toEqual(expected);
});

it("writes what moved to the audit log, and nothing where nothing is due", async () => {
  const before = (await events()).length;
  const [wrong] = await test.bulk.query(z.object({ commits: z.number() }), `SELECT count(*)::int AS commits FROM "Judgement" WHERE "verdict" = 'declared' AND "commitOrdinal" >= 0`);
  await judgedOtherwise(`UPDATE "Judgement" SET "verdict" = 'unknown', "basis" = 'none', "agent" = NULL WHERE "verdict" = 'declared'`);
  await rejudge();
  await rejudge();
  const found = await events();
  expect(found.length).toBe(before + 1);
  expect(found[0]).toMatchObject({ actor: "byline", detail: { after: judged, otherwise: wrong?.commits } });
  expect(String(found[0]?.detail["moves"])).toMatch(new RegExp(`^unknown to declared: ${String(wrong?.commits)} commits, \\d+ lines$`));
  expect(found[0]?.detail["shareAfter"]).toBeGreaterThan(0);
});

it("a run that was broken off between verdicts and sums is finished by the next", async () => {
  // As a kill leaves it: the verdicts are right, the sums are the old ones, and the name is empty.
  await test.bulk.execute(`DELETE FROM "DayTotals"`);
  await test.bulk.execute(`UPDATE "ChangeLines" SET "verdict" = 'unknown'`);
  await test.bulk.execute(`UPDATE "Repository" SET "judgedWith" = ''`);
  await rejudge();
  expect(await dumpLedger(test.url)).toEqual(expected);
});
