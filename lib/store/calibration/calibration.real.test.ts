import { afterAll, beforeAll, expect, it } from "vitest";
import { calibratedShare } from "@/lib/core/measures/calibration/calibratedShare";
import { mintVisibleScope } from "@/lib/core/report/mintVisibleScope";
import { ingestPath } from "@/lib/fixtures/database/ingestPath";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { calibrationRounds } from "./calibrationRounds";
import { ownQuestions } from "./ownQuestions";

const scope = mintVisibleScope({ reader: "ada", role: "owner", mode: "aggregate", figures: "all", details: "all" });
const monday = Date.UTC(2029, 10, 5) / 1000;
const now = new Date(Date.UTC(2029, 11, 12));
const by = { actor: "owner", now };
const lines = (name: string, count: number) => Array.from({ length: count }, (_, at) => `const ${name}${String(at)} = ${String(at)} + 1;\n`).join("");
const scripted = buildRepository(Array.from({ length: 60 }, (_, at) => ({
  name: `c${String(at)}`, at: monday + at * 3_600, author: at % 2 === 0 ? "Ada <ada@example.org>" : "Bea <bea@example.org>", message: `Change ${String(at)}${at % 3 === 0 ? "\n\nCo-Authored-By: Claude Opus 4.8 <noreply@anthropic.com>" : ""}\n`, files: { [`f${String(at)}.ts`]: lines("x", 10 + at) },
})));

let test: TestDatabase;
beforeAll(async () => { test = await openTestDatabase(); await ingestPath(test, scripted.path); });
afterAll(async () => { await test.close(); });

it("unmarked changes are drawn and put to their initiators only; answers are taken once and say a share that is in no count", async () => {
  const asked = await calibrationRounds.start(test.db, scope, { weeks: 12, size: 30, seed: 5 }, by);
  expect(asked).toBeGreaterThan(20);
  await expect(calibrationRounds.start(test.db, scope, { weeks: 12, size: 30, seed: 5 }, by)).rejects.toThrow("open");
  const [ada, bea] = await Promise.all(["ada@example.org", "bea@example.org"].map(async (email) => (await test.db.identity.findMany({ where: { email } })).map(({ id }) => id)));
  const [hers, theirs] = [await ownQuestions.list(test.db, scope, ada ?? []), await ownQuestions.list(test.db, scope, bea ?? [])];
  expect(hers.length + theirs.length).toBe(asked);
  expect(hers.every(({ title }) => Number(title.split(" ")[1]) % 2 === 0 && Number(title.split(" ")[1]) % 3 !== 0)).toBe(true);
  expect(await ownQuestions.list(test.db, mintVisibleScope({ reader: "ada", role: "member", mode: "aggregate", figures: "all", details: [] }), ada ?? [])).toEqual([]);
  const [first] = theirs;
  if (first === undefined) throw new Error("nobody is asked");
  await expect(ownQuestions.answer(test.db, scope, ada ?? [], { ...first, answer: "agent", agent: null }, by)).rejects.toThrow("not open");
  for (const each of hers) await ownQuestions.answer(test.db, scope, ada ?? [], { ...each, answer: "agent", agent: "codex" }, by);
  for (const each of theirs) await ownQuestions.answer(test.db, scope, bea ?? [], { ...each, answer: "person", agent: null }, by);
  await expect(ownQuestions.answer(test.db, scope, bea ?? [], { ...first, answer: "agent", agent: null }, by)).rejects.toThrow("not open");
  const [round] = await calibrationRounds.list(test.db);
  if (round === undefined) throw new Error("no round");
  // 40 unmarked changes, half of them Ada's; counted are all 60.
  expect(round.strata.reduce((sum, { changes }) => sum + changes, 0)).toBe(40);
  expect(round.counted).toBe(60 * 10 + (59 * 60) / 2);
  const found = calibratedShare(round.strata, round.answers.map(({ stratum, lines: size, answer }) => ({ stratum, lines: size, isAgent: answer === "agent" })), round);
  expect(found?.unmarked.low).toBeLessThan(0.5);
  expect(found?.unmarked.high).toBeGreaterThan(0.5);
  expect(found?.share.value).toBeGreaterThan(round.ai / round.counted);
  await calibrationRounds.close(test.db, round.id, by);
  await expect(calibrationRounds.close(test.db, round.id, by)).rejects.toThrow("closed");
});
