import { afterAll, beforeAll, expect, it } from "vitest";
import { filterSchema } from "@/lib/core/report/filter";
import { dumpLedger } from "@/lib/fixtures/database/dumpLedger";
import { ingestPath, ingestSettingsOf, testClock } from "@/lib/fixtures/database/ingestPath";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { scopeOf } from "@/lib/fixtures/scope/scopeOf";
import { rejudgeRepository } from "@/lib/flows/ingest/rejudgeRepository";
import { coverageHoles } from "./coverageHoles";
import { evidenceByRule } from "./evidenceByRule";
import { unknownSignatures } from "./unknownSignatures";

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
    { name: "start", files: { "src/a.ts": lines(10, "a") }, message: "Start\n" },
    { name: "marked", files: { "src/b.ts": lines(7, "b"), "package-lock.json": lines(50, "lock") }, message: `Add b\n\n${claude}\n` },
    { name: "again", files: { "src/c.ts": lines(5, "c") }, message: `Add c\n\n🤖 Generated with [Claude Code](https://claude.ai/code)\n\n${claude}\n` },
    { name: "odd", files: { "src/d.py": lines(3, "d") }, message: "Add d\n\nCo-authored-by: Acme Agent <agent@acme.dev>\nAgent-Run: 17\n" },
    { name: "odder", files: { "src/e.py": lines(2, "e") }, message: "Add e\n\nCo-authored-by: Acme Agent <Agent@acme.dev>\n" },
  ]));
  test = await openTestDatabase();
  id = await ingestPath(test, path);
});
afterAll(async () => { await test.close(); });

it("counts commits and lines of each rule, and finds the rules that never fired", async () => {
  const { rows, n } = await evidenceByRule(test.db, scopeOf(), all, now);
  expect(n).toBe(10 + 7 + 5 + 3 + 2);
  const found = rows.filter(({ commits }) => commits > 0);
  const identity = found.find(({ lines: count, agent, rule }) => agent === "claude-code" && count === 12 && rule !== "*");
  expect(identity).toMatchObject({ strength: "D", commits: 2, evidenceShare: 12 / 27, repositories: 1, exampleChange: sha("again") });
  expect(found.find(({ lines: count, agent }) => agent === "claude-code" && count === 5)).toMatchObject({ strength: "D", commits: 1 });
  expect(found.find(({ rule, strength }) => rule === "*" && strength === "D")).toMatchObject({ commits: 2, lines: 12 });
  expect(rows.find(({ rule }) => rule === "bot.dependabot")).toMatchObject({ commits: 0, lines: 0, firstDay: null });
});

it("lists what looks automated, with what came of it", async () => {
  const { rows } = await unknownSignatures(test.db, scopeOf(), all, now);
  expect(rows.map(({ kind, signature, name, commits, lines: count, unknownLines, exampleChange }) => ({ kind, signature, name, commits, count, unknownLines, exampleChange }))).toEqual([
    { kind: "address", signature: "agent@acme.dev", name: "Acme Agent", commits: 2, count: 5, unknownLines: 5, exampleChange: sha("odder") },
    { kind: "trailer", signature: "agent-run", name: "", commits: 1, count: 3, unknownLines: 3, exampleChange: sha("odd") },
  ]);
});

it("shows where evidence is missing, most first", async () => {
  const { rows } = await coverageHoles(test.db, scopeOf(), all, now);
  expect(rows.filter(({ by }) => by === "language").map(({ key, counted, unknown }) => [key, counted, unknown])).toEqual([["TypeScript", 22, 10], ["Python", 5, 5]]);
});

it("tells nobody what he may not see", async () => {
  expect((await unknownSignatures(test.db, scopeOf({ details: [] }), all, now)).rows).toEqual([]);
  const { rows } = await evidenceByRule(test.db, scopeOf({ details: [] }), all, now);
  expect(rows.filter(({ exampleChange }) => exampleChange !== null)).toEqual([]);
  expect((await evidenceByRule(test.db, scopeOf({ figures: [], details: [] }), all, now)).rows.filter(({ commits }) => commits > 0)).toEqual([]);
  for (const report of [evidenceByRule, unknownSignatures, coverageHoles]) await expect(report(test.db, scopeOf({ mode: "worksCouncil", details: [] }), all, now)).rejects.toMatchObject({ code: "restricted" });
});

it("fills data that older rules left, when it is judged again", async () => {
  const expected = await dumpLedger(test.url);
  await test.bulk.execute(`DELETE FROM "UnknownSignature"`);
  await test.bulk.execute(`DELETE FROM "DayEvidence"`);
  await test.bulk.execute(`UPDATE "Repository" SET "judgedWith" = replace("judgedWith", 'rollups ', 'rollups 0')`);
  await rejudgeRepository(ingestSettingsOf(test, path), id);
  expect(await dumpLedger(test.url)).toEqual(expected);
});
