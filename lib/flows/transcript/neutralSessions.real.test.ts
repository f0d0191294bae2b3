import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { ingestPath } from "@/lib/fixtures/database/ingestPath";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { collectEdits } from "@/lib/sources/agents/collectEdits";
import { saveSessionEdits } from "@/lib/store/transcript/saveSessionEdits";
import { loadSessionFile } from "./loadSessionFile";

const old = Array.from({ length: 12 }, (_, at) => `export const wasHereLongBefore${String(at)} = ${String(at)};`);
const written = ["export const theAgentWroteThis = computeIt();", "export const andThisAsWell = theAgentWroteThis + 1;"];
const cell = ["import numpy as np", "values = np.arange(12).reshape(3, 4)"];
const notebook = (source: readonly string[]) => `${JSON.stringify({ cells: [{ cell_type: "code", source: source.map((line, at) => (at < source.length - 1 ? `${line}\n` : line)) }] }, null, 1)}\n`;
const text = (lines: readonly string[]) => `${lines.join("\n")}\n`;

let base: TestDatabase;
let home: string;
let path: string;

beforeAll(async () => {
  ({ path } = buildRepository([
    { name: "start", files: { "src/old.ts": text(old) }, message: "Start\n" },
    { name: "moved", files: { "src/old.ts": null, "lib/moved.ts": text(old) }, message: "Move it\n" },
    { name: "renamed", files: { "lib/moved.ts": null, "lib/new.ts": text([...old, ...written]) }, message: "Rename and add\n" },
    { name: "notebook", files: { "n.ipynb": notebook(cell) }, message: "Add a notebook\n" },
  ]));
  home = realpathSync(mkdtempSync(join(tmpdir(), "byline-neutral-")));
  mkdirSync(join(home, ".byline", "transcripts"), { recursive: true });
  execFileSync("git", ["clone", "-q", path, join(home, "shop")]);
  base = await openTestDatabase();
});
afterAll(async () => {
  rmSync(home, { recursive: true, force: true });
  await base.close();
});

it("what another tool wrote down in the neutral form is its agent's, in notebooks and in files that were renamed since", async () => {
  const edit = (id: string, file: string, added: readonly string[]) => ({ agent: "zed", session: "s1", id, model: "gpt-5.5", cwd: join(home, "shop"), file, at: "2023-11-14T20:00:00Z", added });
  const lines = (...edits: object[]) => [{ byline: "transcript", version: 1 }, ...edits].map((each) => JSON.stringify(each)).join("\n");
  writeFileSync(join(home, ".byline", "transcripts", "zed.jsonl"), lines(edit("e1", "src/old.ts", written)));
  writeFileSync(join(home, "named.jsonl"), lines(edit("e2", join(home, "shop", "n.ipynb"), cell)));
  const collected = ['{"byline":"sessions","version":1}'];
  for await (const found of collectEdits({ home, since: 0, roots: [], files: [join(home, "named.jsonl")] }, { transcripts: 0, unreadable: 0, elsewhere: 0 })) collected.push(JSON.stringify(found));
  expect(collected.join("\n")).not.toMatch(/theAgentWroteThis|numpy/);
  writeFileSync(join(home, "sessions.jsonl"), collected.join("\n"));
  const id = await ingestPath(base, path);
  await saveSessionEdits(base.bulk, await loadSessionFile(join(home, "sessions.jsonl")), { sentBy: "ada", sentAt: new Date(0), otherwise: id });
  await ingestPath(base, path);
  const proven = await base.bulk.query(z.object({ path: z.string(), agent: z.string(), lines: z.number() }), `
    SELECT p."path", j."agent", sum(f."added")::int AS lines FROM "FileChange" f JOIN "FilePath" p ON p."id" = f."pathId" JOIN "Judgement" j ON j."commitOrdinal" = f."originOrdinal" WHERE j."verdict" = 'proven' GROUP BY 1, 2 ORDER BY 1`);
  expect(proven).toEqual([{ path: "lib/new.ts", agent: "zed", lines: 2 }, { path: "n.ipynb", agent: "zed", lines: 2 }]);
});
