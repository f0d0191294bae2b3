import { afterAll, beforeAll, expect, it } from "vitest";
import { ingestPath, testClock } from "@/lib/fixtures/database/ingestPath";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { scopeOf } from "@/lib/fixtures/scope/scopeOf";
import { corrections } from "../correction/corrections";
import { correctionLog } from "./correctionLog";

const lines = (count: number, word: string) => Array.from({ length: count }, (_, at) => `const ${word}${String(at)} = ${String(at)};\n`).join("");
const everything = { repositories: [] };
let test: TestDatabase;
let sha: (name: string) => string;
let hours = 0;

beforeAll(async () => {
  const built = buildRepository([{ name: "one", files: { "a.ts": lines(10, "a"), "b.ts": lines(4, "b"), "package-lock.json": lines(9, "l") }, message: "Add a\n" }, { name: "two", files: { "c.ts": lines(3, "c") }, message: "Add c\n" }]);
  ({ sha } = built);
  test = await openTestDatabase();
  await ingestPath(test, built.path);
});
afterAll(async () => { await test.close(); });

const at = () => new Date(testClock() + hours++ * 3_600_000);
const make = (name: string, as: "owner" | "lead", actor: string, path: string | null = null) =>
  corrections.make(test.db, { sha: sha(name), place: -1, path, says: "people", agent: null, model: null, reason: `by ${actor}` }, { actor, now: at(), as });
const found = async (scope = scopeOf()) => (await correctionLog(test.db, scope, everything)).rows.map(({ reason, path, lines: count, state, byReader }) => [reason, path, count, state, byReader]);

it("tells what waits, what stands, what is behind a newer one and what ended, with the lines it speaks of", async () => {
  await make("one", "owner", "ada");
  await make("one", "owner", "bea", "a.ts");
  await make("one", "owner", "cy");
  await make("two", "lead", "test");
  const { id } = await test.db.correction.findFirstOrThrow({ where: { madeBy: "ada" } });
  expect(await found()).toEqual([["by test", null, 3, "waits", true], ["by cy", null, 14, "stands", false], ["by bea", "a.ts", 10, "older", false], ["by ada", null, 14, "older", false]]);
  await corrections.end(test.db, id, { actor: "ada", now: at() });
  const { id: waiting } = await test.db.correction.findFirstOrThrow({ where: { madeBy: "test" } });
  await corrections.end(test.db, waiting, { actor: "ada", now: at() });
  expect((await found()).map(([reason, , , state]) => [reason, state])).toEqual([["by test", "refused"], ["by cy", "stands"], ["by bea", "older"], ["by ada", "takenBack"]]);
});

it("tells nothing of repositories whose details the reader may not see", async () => {
  expect(await found(scopeOf({ details: [] }))).toEqual([]);
  await expect(correctionLog(test.db, scopeOf({ mode: "worksCouncil" }), everything)).rejects.toMatchObject({ code: "restricted" });
});
