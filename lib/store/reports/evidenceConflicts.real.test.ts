import { afterAll, beforeAll, expect, it } from "vitest";
import { filterSchema } from "@/lib/core/report/filter";
import { dumpLedger } from "@/lib/fixtures/database/dumpLedger";
import { ingestPath, ingestSettingsOf, testClock } from "@/lib/fixtures/database/ingestPath";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { noteText, writeNotes } from "@/lib/fixtures/repository/writeNotes";
import { scopeOf } from "@/lib/fixtures/scope/scopeOf";
import { rejudgeCorrected } from "@/lib/flows/ingest/rejudgeCorrected";
import { rejudgeRepository } from "@/lib/flows/ingest/rejudgeRepository";
import { corrections } from "../correction/corrections";
import { changeDetail } from "./changeDetail";
import { evidenceConflicts } from "./evidenceConflicts";

const lines = (count: number, word: string) => Array.from({ length: count }, (_, at) => `const ${word}${String(at)} = ${String(at)};\n`).join("");
const claude = "Co-authored-by: Claude <noreply@anthropic.com>";
const all = filterSchema.parse({ range: { kind: "all" } });
const now = new Date(testClock());

let test: TestDatabase;
let path: string;
let id: number;
let sha: (name: string) => string;

beforeAll(async () => {
  ({ path, sha } = buildRepository([
    { name: "person", files: { "a.ts": lines(10, "a") }, message: `Add a\n\n${claude}\n` },
    { name: "agent", files: { "b.ts": lines(7, "b") }, message: `Add b\n\n${claude}\n` },
    { name: "alike", files: { "c.ts": lines(5, "c") }, message: `Add c\n\n${claude}\n` },
    { name: "marks", files: { "d.ts": lines(3, "d") }, message: `Add d\n\n${claude}\nCo-authored-by: Cursor <cursoragent@cursor.com>\n` },
    { name: "plain", files: { "e.ts": lines(2, "e") }, message: "Add e\n" },
  ]));
  writeNotes(path, new Map([
    [sha("person"), noteText({ "a.ts": { h_ada: "1-4" } })], [sha("agent"), noteText({ "b.ts": { "s_codex::t_1": "1-6" } })],
    [sha("alike"), noteText({ "c.ts": { "s_claude::t_1": "1-5" } })], [sha("plain"), noteText({ "e.ts": { h_ada: "1" } })],
  ]));
  test = await openTestDatabase();
  id = await ingestPath(test, path);
});
afterAll(async () => { await test.close(); });

const found = async () => (await evidenceConflicts(test.db, scopeOf(), all, now)).rows.map(({ kind, one, other, commits, lines: count, exampleChange }) => [kind, one, other, commits, count, exampleChange]);
const plain = () => [["agentRecord", "codex", "claude-code", 1, 6, sha("agent")], ["personRecord", "human", "claude-code", 1, 4, sha("person")], ["marks", "cursor", "claude-code", 1, 3, sha("marks")]];

it("counts the lines of which two pieces of evidence say different things", async () => {
  expect(await found()).toEqual(plain());
  const { n, rows } = await evidenceConflicts(test.db, scopeOf(), all, now);
  expect([n, rows[0]?.conflictShare]).toEqual([27, 6 / 27]);
});

it("stands with its line group on the change", async () => {
  const { slug } = await test.db.repository.findUniqueOrThrow({ where: { id } });
  const { groups } = await changeDetail(test.db, scopeOf(), all, now, slug, sha("person"));
  expect(groups.map(({ place, conflicts }) => [place, conflicts])).toEqual([[0, [{ kind: "personRecord", one: "human", other: "claude-code" }]], [-1, []]]);
});

it("counts a person against the evidence until it is taken back, then all is as before", async () => {
  const before = await dumpLedger(test.url);
  const by = { actor: "ada", now };
  await corrections.make(test.db, { sha: sha("alike"), place: 0, path: null, says: "people", agent: null, model: null, reason: "I typed it" }, { ...by, as: "owner" });
  await corrections.make(test.db, { sha: sha("marks"), place: -1, path: "d.ts", says: "agent", agent: "codex", model: null, reason: "It was Codex" }, { ...by, as: "owner" });
  await rejudgeCorrected(ingestSettingsOf(test, path), id);
  expect(await found()).toEqual([plain()[0], ["correction", "human", "claude-code", 1, 5, sha("alike")], plain()[1], ["correction", "codex", "cursor", 1, 3, sha("marks")], ["marks", "cursor", "claude-code", 1, 0, sha("marks")]]);
  for (const each of await test.db.correction.findMany()) await corrections.end(test.db, each.id, by);
  await rejudgeCorrected(ingestSettingsOf(test, path), id);
  expect(await dumpLedger(test.url)).toEqual(before);
});

it("is filled where older rules left it out, shows no example without details, and is closed in works-council mode", async () => {
  const before = await dumpLedger(test.url);
  await test.bulk.execute(`DELETE FROM "EvidenceConflict"`);
  await test.bulk.execute(`UPDATE "Repository" SET "judgedWith" = replace("judgedWith", 'rollups ', 'rollups 0')`);
  await rejudgeRepository(ingestSettingsOf(test, path), id);
  expect(await dumpLedger(test.url)).toEqual(before);
  expect((await evidenceConflicts(test.db, scopeOf({ details: [] }), all, now)).rows.map(({ exampleChange }) => exampleChange)).toEqual([null, null, null]);
  expect((await evidenceConflicts(test.db, scopeOf({ figures: [], details: [] }), all, now)).rows).toEqual([]);
  await expect(evidenceConflicts(test.db, scopeOf({ mode: "worksCouncil", details: [] }), all, now)).rejects.toMatchObject({ code: "restricted" });
});
