import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { WrittenEdit } from "@/lib/core/attribution/session/writtenEdit";
import { collectEdits, type CollectCounts } from "./collectEdits";

let home = "";
let clone = "";
const hash = (line: string) => createHash("sha256").update(line).digest().subarray(0, 16).toString("base64url");

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), "byline-sessions-")));
  clone = join(home, "work");
  mkdirSync(join(clone, "src"), { recursive: true });
  execFileSync("git", ["init", "-q", clone]);
  execFileSync("git", ["-C", clone, "remote", "add", "origin", "https://me:hidden@example.org/a/b.git"]);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const use = (id: string, name: string, input: object) => JSON.stringify({ type: "assistant", message: { model: "claude-opus-4-8", content: [{ type: "tool_use", id, name, input }] } });
const result = (id: string, uuid: string, toolUseResult: object, failed = false) => JSON.stringify({
  type: "user", uuid, sessionId: "s1", timestamp: "2026-03-01T12:00:00.000Z", cwd: clone, toolUseResult,
  message: { content: [{ type: "tool_result", tool_use_id: id, is_error: failed }] },
});
const patch = (path: string, lines: string[]) => ({ filePath: path, structuredPatch: [{ lines }], userModified: true });

function keep(name: string, text: string): void {
  const folder = join(home, ".claude", "projects", "p");
  mkdirSync(join(folder, "s1", "subagents"), { recursive: true });
  writeFileSync(join(folder, name), text);
}

async function collect(roots: string[] = [], since = 0): Promise<{ edits: WrittenEdit[]; counts: CollectCounts }> {
  const counts = { transcripts: 0, unreadable: 0, elsewhere: 0 };
  const edits: WrittenEdit[] = [];
  for await (const edit of collectEdits({ home, since, roots }, counts)) edits.push(edit);
  return { edits, counts };
}

it("gives what was applied, once, with model, file and repository, and no text or secret", async () => {
  const edit = [use("t1", "Edit", {}), result("t1", "u1", patch(join(clone, "src", "a.ts"), [" kept", "-gone", "+\tConst  A = \"1\";", "+}"]))];
  keep("s1.jsonl", [...edit, ...edit, use("t2", "Edit", {}), result("t2", "u2", patch(join(clone, "x.ts"), ["+refused line"]), true)].join("\n"));
  const { edits } = await collect();
  expect(edits).toHaveLength(1);
  expect(edits[0]).toMatchObject({ session: "s1", agent: "claude-code", model: "claude-opus-4-8", repository: "https://example.org/a/b.git", file: "src/a.ts", modified: true, lines: [hash("const a = '1';")] });
  expect(JSON.stringify(edits)).not.toMatch(/hidden|Const|const a/);
});

it("reads new files, notebook cells and subagents", async () => {
  keep("s1.jsonl", [use("t1", "Write", {}), result("t1", "u1", { type: "create", filePath: join(clone, "new.ts"), content: "first line\nsecond line\n", structuredPatch: [] })].join("\n"));
  keep("s1/subagents/agent-1.jsonl", [use("t2", "NotebookEdit", { notebook_path: join(clone, "n.ipynb"), new_source: "import os\n" }), result("t2", "u2", {})].join("\n"));
  const { edits } = await collect();
  expect(edits.map(({ file, lines }) => [file, lines]).sort()).toEqual([["n.ipynb", [hash("import os")]], ["new.ts", [hash("first line"), hash("second line")]]]);
});

it("counts what it cannot use: half a line, files outside, other repositories", async () => {
  const whole = [use("t1", "Edit", {}), result("t1", "u1", patch(join(clone, "a.ts"), ["+some line"]))];
  keep("s1.jsonl", [...whole, use("t2", "Edit", {}), result("t2", "u2", patch(join(home, "outside.md"), ["+some line"])), "null", '{"type":"us'].join("\n"));
  expect(await collect()).toMatchObject({ edits: [{ file: "a.ts" }], counts: { transcripts: 1, unreadable: 1, elsewhere: 1 } });
  expect((await collect([join(home, "other")])).counts.elsewhere).toBe(2);
  expect((await collect([], Date.parse("2026-03-02"))).edits).toEqual([]);
});

it("gives nothing where no transcripts were ever kept", async () => {
  expect(await collect()).toEqual({ edits: [], counts: { transcripts: 0, unreadable: 0, elsewhere: 0 } });
});
