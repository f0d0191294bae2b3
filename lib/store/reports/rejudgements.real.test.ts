import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { ingestPath, ingestSettingsOf, testClock } from "@/lib/fixtures/database/ingestPath";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { noteText, writeNotes } from "@/lib/fixtures/repository/writeNotes";
import { scopeOf } from "@/lib/fixtures/scope/scopeOf";
import { rejudgeCorrected } from "@/lib/flows/ingest/rejudgeCorrected";
import { rejudgeRepository } from "@/lib/flows/ingest/rejudgeRepository";
import { corrections } from "../correction/corrections";
import { removeRepository } from "../repository/removeRepository";
import { saveRepositoryPolicy } from "../repository/repositoryPolicy";
import { organisationRules } from "../rules/organisationRules";
import { rejudgedExamples } from "./rejudgedExamples";
import { type RejudgementRow, rejudgements } from "./rejudgements";

const lines = (count: number, word: string) => Array.from({ length: count }, (_, at) => `const ${word}${String(at)} = ${String(at)};\n`).join("");
const everything = { repositories: [] };

let test: TestDatabase;
let path: string;
let id: number;
let sha: (name: string) => string;
let at = testClock();

beforeAll(async () => {
  ({ path, sha } = buildRepository([
    { name: "plain", files: { "a.ts": lines(10, "a") }, message: "Add a\n" },
    { name: "odd", files: { "b.ts": lines(6, "b") }, message: "Add b\n\nCo-authored-by: Acme Agent <agent@acme.dev>\n" },
    { name: "noted", files: { "c.ts": lines(4, "c") }, message: "Add c\n" },
  ]));
  writeNotes(path, new Map([[sha("noted"), noteText({ "c.ts": { "s_codex::t_1": "1-4" } })]]));
  test = await openTestDatabase();
  id = await ingestPath(test, path);
});
afterAll(async () => { await test.close(); });

const settings = () => ({ ...ingestSettingsOf(test, path), clock: () => (at += 60_000) });
const newest = async (scope = scopeOf()): Promise<readonly RejudgementRow[]> => {
  const { rows } = await rejudgements(test.db, scope, everything);
  return rows.filter((row) => row.at === rows[0]?.at);
};
const by = { actor: "ada", now: new Date(testClock()) };

it("keeps nothing of a first reading", async () => {
  expect((await rejudgements(test.db, scopeOf(), everything)).rows).toEqual([]);
});

it("keeps what a rule of the organisation moved, with the range before and after and the commits", async () => {
  await organisationRules.add(test.db, { looksAt: "address", pattern: "agent@acme.dev", agent: "acme-coder", strength: "D", since: null, until: null, note: "" }, null, by);
  await rejudgeRepository(settings(), id);
  const [row, ...others] = await newest();
  expect(others).toEqual([]);
  expect(row).toMatchObject({ cause: "judging", verdictBefore: "unknown", verdictAfter: "declared", commits: 1, lines: 6, countedBefore: 20, countedAfter: 20, floorBefore: 0.2, shareBefore: 0.2, ceilingBefore: 1, floorAfter: 0.2, shareAfter: 0.5, ceilingAfter: 1 });
  const [example] = await rejudgedExamples(test.db, scopeOf(), [row?.at ?? ""], 5);
  expect(example).toMatchObject({ change: sha("odd"), before: "unknown", after: "declared", agentBefore: null, agentAfter: "acme-coder" });
  expect(await rejudgedExamples(test.db, scopeOf({ details: [] }), [row?.at ?? ""], 5)).toEqual([]);
});

it("does not tell one by one what may be one person's, but in open mode", async () => {
  expect(await newest(scopeOf({ mode: "aggregate" }))).toMatchObject([{ verdictBefore: null, commits: null, lines: null, countedBefore: null, shareAfter: null }]);
  await expect(rejudgements(test.db, scopeOf({ mode: "worksCouncil" }), everything)).rejects.toMatchObject({ code: "restricted" });
  expect((await rejudgements(test.db, scopeOf({ figures: [], details: [] }), everything)).rows).toEqual([]);
});

it("keeps what a policy and a correction of a recorded writer moved", async () => {
  await saveRepositoryPolicy(test.db, { id, slug: "r" }, { policy: "signed", policySince: "2000-01-01" }, "ada", by.now);
  await rejudgeRepository(settings(), id);
  expect(await newest(scopeOf({ mode: "aggregate" }))).toMatchObject([{ cause: "judging", verdictBefore: "unknown", verdictAfter: "human", commits: 2, lines: 10, ceilingBefore: 1, ceilingAfter: 0.5 }]);
  await corrections.make(test.db, { sha: sha("noted"), place: 0, path: null, says: "people", agent: null, model: null, reason: "I typed it" }, { ...by, as: "owner" });
  await rejudgeCorrected(settings(), id);
  expect(await newest(scopeOf({ mode: "aggregate" }))).toMatchObject([{ verdictAfter: "human", lines: 4 }]);
  expect(await newest(scopeOf({ mode: "aggregate", details: [] }))).toMatchObject([{ verdictAfter: null, lines: null, shareAfter: null }]);
  expect(await newest()).toMatchObject([{ cause: "correction", verdictBefore: "proven", verdictAfter: "human", commits: 0, lines: 4, floorBefore: 0.2, floorAfter: 0, judgedBefore: (await test.db.repository.findUniqueOrThrow({ where: { id } })).judgedWith }]);
});

it("goes with the repository", async () => {
  await removeRepository(test.bulk, id, "ada");
  for (const table of ["Rejudgement", "RejudgedVerdict", "RejudgedExample", "EvidenceConflict"]) expect(await test.bulk.query(z.object({ rows: z.number() }), `SELECT count(*)::int AS rows FROM "${table}"`)).toEqual([{ rows: 0 }]);
});
