import { expect, it } from "vitest";
import { ingestPath } from "@/lib/fixtures/database/ingestPath";
import { sumsOf, withTestDatabase } from "@/lib/fixtures/database/withTestDatabase";
import { buildRepository, runGit, type ScriptedRepository } from "@/lib/fixtures/repository/buildRepository";
import { noteText, writeNotes } from "@/lib/fixtures/repository/writeNotes";
import { openRepository } from "@/lib/sources/git/openRepository";
import { scanRepository } from "./scanRepository";

const none = { added: 5, leftOut: 0, proven: 0, declared: 0, human: 0, unknown: 5, bot: 0 };

/** One commit adds lines 1 to 3 of a.ts, the next line 4 and b.ts. */
const build = (): ScriptedRepository => buildRepository([
  { name: "one", files: { "a.ts": "let a;\nlet b;\nlet c;\n" } },
  { name: "two", files: { "a.ts": "let a;\nlet b;\nlet c;\nlet d;\n", "b.ts": "let e;\n" } },
]);

async function linesOf({ path }: ScriptedRepository) {
  const repository = await openRepository(path);
  const { lines } = await scanRepository(repository, { period: { since: null, until: null }, clock: () => Date.UTC(2030, 0, 1) });
  repository.close();
  return lines;
}

function whogitit(claims: Readonly<Record<string, Readonly<Record<number, string>>>>): string {
  const files = Object.entries(claims).map(([path, lines]) => ({ path, lines: Object.entries(lines).map(([line, type]) => ({ line_number: Number(line), content: "", source: { type } })) }));
  return JSON.stringify({ version: 3, session: { session_id: "s", model: { id: "claude-opus-4-8", provider: "anthropic" } }, prompts: [], files });
}

const putBlob = (path: string, text: string): string => runGit(path, ["hash-object", "-w", "--stdin"], text).toString().trim();

it("whogitit's notes claim lines of agents that their commit added, and none for people; git-ai's note goes first where both claim", async () => {
  const repository = build();
  // Of the second note only line 4 of a.ts was added by its commit.
  const text = new Map([[repository.sha("one"), whogitit({ "a.ts": { 1: "AI", 2: "Human", 3: "AIModified" } })], [repository.sha("two"), whogitit({ "a.ts": { 1: "Human", 3: "AI", 4: "AI" } })]]);
  writeNotes(repository.path, text, "refs/notes/whogitit");
  expect(await linesOf(repository)).toEqual({ ...none, proven: 2, unknown: 3 });
  writeNotes(repository.path, new Map([[repository.sha("one"), noteText({ "a.ts": { h_ada: "1" } })]]));
  expect(await linesOf(repository)).toEqual({ ...none, proven: 1, human: 1, unknown: 3 });
});

it("git-ai's blobs from before its notes claim lines that their commit added", async () => {
  const repository = build();
  const text = JSON.stringify({ files: { "a.ts": { file: "a.ts", authors: [{ author: "Cursor", lines: [[1, 4]] }] } }, schema_version: "authorship/0.0.1" });
  runGit(repository.path, ["update-ref", `refs/ai/authorship/${repository.sha("two")}`, putBlob(repository.path, text)]);
  expect(await linesOf(repository)).toEqual({ ...none, proven: 1, unknown: 4 });
});

it("what is no record changes nothing: notes that are no text, paths outside, a ref that names a blob, refs that name something else", async () => {
  const repository = build();
  const { path } = repository;
  const outside = Object.fromEntries(["../a.ts", "/a.ts", "a.ts\u0000", "__proto__", "x/../a.ts"].map((file) => [file, { 1: "AI", 2: "Human" }]));
  writeNotes(path, new Map([[repository.sha("one"), whogitit(outside)], [repository.sha("two"), "\u00ff\u0001{"]]), "refs/notes/whogitit");
  runGit(path, ["update-ref", `refs/ai/authorship/${repository.sha("one")}`, repository.sha("one")]);
  runGit(path, ["update-ref", "refs/ai/authorship/nothing", putBlob(path, "x")]);
  expect(await linesOf(repository)).toEqual(none);
  runGit(path, ["update-ref", "refs/notes/whogitit", putBlob(path, whogitit({ "a.ts": { 1: "AI" } }))]);
  expect(await linesOf(repository)).toEqual(none);
});

it("both are stored as a scan counts them", { timeout: 120_000 }, async () => {
  const repository = build();
  writeNotes(repository.path, new Map([[repository.sha("one"), whogitit({ "a.ts": { 1: "AI", 2: "Human" } })]]), "refs/notes/whogitit");
  const text = JSON.stringify({ files: { "b.ts": { file: "b.ts", authors: [{ author: "Cursor", lines: [1] }] } }, schema_version: "authorship/0.0.1" });
  runGit(repository.path, ["update-ref", `refs/ai/authorship/${repository.sha("two")}`, putBlob(repository.path, text)]);
  expect(await linesOf(repository)).toEqual({ ...none, proven: 2, unknown: 3 });
  await withTestDatabase(async (test) => {
    await ingestPath(test, repository.path);
    for (const table of ["DayLines", "FileLines"]) expect(await sumsOf(test, `SELECT "verdict" AS key, sum("lines") AS value FROM "${table}" GROUP BY 1`)).toEqual({ proven: 2, unknown: 3 });
  });
});
