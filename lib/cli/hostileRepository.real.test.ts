import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { printReport } from "./printReport";
import { filterSchema } from "@/lib/core/report/filter";
import { toCsv } from "@/lib/core/report/toCsv";
import { dumpLedger } from "@/lib/fixtures/database/dumpLedger";
import { ingestPath, testClock } from "@/lib/fixtures/database/ingestPath";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository, runGit } from "@/lib/fixtures/repository/buildRepository";
import { openRepository } from "@/lib/sources/git/openRepository";
import { commandLineScope } from "./commandLineScope";
import { removeRepository } from "@/lib/store/repository/removeRepository";
import { changes } from "@/lib/store/reports/changes";
import { judgeHistory } from "@/lib/flows/scan/judgeHistory";
import { scanRepository } from "@/lib/flows/scan/scanRepository";

 
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const escape = "\u001b]0;owned\u0007\u001b[2J\u001b[31m";
const period = { since: null, until: null };
let test: TestDatabase;
let path: string;
let trap: string;
let before: string;

/** Every byte that a repository's folder holds. */
function checksum(folder: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    hash.update(name);
    if (statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true) hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex");
}

/** A tree with names that no checkout may follow, written as raw bytes: git's own tools refuse to make it. */
function evilTree(folder: string): string {
  const blob = runGit(folder, ["hash-object", "-w", "--stdin"], "one\ntwo\n").toString().trim();
  const names = ["-rf", "..", ".git", "../../canary", "a\nb.txt", `${escape}.txt`, "<script>alert(1)</script>.js"].sort();
  const bytes = Buffer.concat(names.flatMap((name) => [Buffer.from(`100644 ${name}\0`), Buffer.from(blob, "hex")]));
  return runGit(folder, ["hash-object", "-t", "tree", "--literally", "-w", "--stdin"], bytes).toString().trim();
}

beforeAll(async () => {
  const people = Array.from({ length: 100_000 }, (_, at) => `Co-authored-by: P ${String(at)} <p${String(at)}@example.org>\n`).join("");
  ({ path } = buildRepository([
    { name: "one", files: { ".gitattributes": "* filter=evil diff=evil merge=evil\n*.txt working-tree-encoding=UTF-16\n", "a.txt": "one\n", "out": { mode: "120000", content: "../../../../etc/passwd" } }, message: "<script>alert(1)</script><img src=x onerror=alert(1)>" },
    { name: "two", files: { "a.txt": "one\ntwo\n" }, message: `=cmd|' /C calc'!A0 ${escape}\n\nAssisted-by: Crush:evil${escape}model\nCo-authored-by: Claude ${escape} <noreply@anthropic.com>\n` },
    { name: "three", files: { "a.txt": "one\ntwo\nthree\n" }, message: `Long\n\nSigned-off-by: ${"x".repeat(10 << 20)}\n` },
    { name: "four", files: { "a.txt": "one\ntwo\nthree\nfour\n" }, message: `Crowd\n\n${people}` },
    { name: "five", files: { "sub": { mode: "160000", content: "0123456789012345678901234567890123456789" }, ".gitmodules": `[submodule "sub"]\n\tpath = sub\n\turl = -u./payload\n` }, author: `${escape}script <"script@example.org>` },
  ], { refs: {} }));
  const head = runGit(path, ["rev-parse", "main"]).toString().trim();
  const evil = runGit(path, ["-c", "user.name=Eve", "-c", "user.email=eve@example.org", "commit-tree", evilTree(path), "-p", head, "-m", "Names"]).toString().trim();
  runGit(path, ["update-ref", "refs/heads/main", evil]);
  const note = Buffer.concat([Buffer.from("a.txt\n  s_x::t_1 0-99999999999,-1,5-2,1-2\n../../etc/passwd\n  s_x 1\n---\n{\"sessions\":{\"__proto__\":{\"agent_id\":{\"tool\":\""), Buffer.from([0xff, 0xfe, 0x80]), Buffer.from(`\\u001b[31m","model":"<b>"}}}}`)]);
  runGit(path, ["-c", "user.name=Eve", "-c", "user.email=eve@example.org", "notes", "--ref=refs/notes/ai", "add", "-f", "-F", "-", head], note);
  trap = join(mkdtempSync(join(tmpdir(), "byline-trap-")), "trap");
  writeFileSync(trap, `#!/bin/sh\ntouch ${trap}.sprung\ncat\n`, { mode: 0o755 });
  for (const name of ["post-checkout", "pre-receive", "update", "reference-transaction", "post-index-change", "pre-auto-gc", "fsmonitor-watchman"]) writeFileSync(join(path, "hooks", name), readFileSync(trap), { mode: 0o755 });
  const keys = ["core.fsmonitor", "core.sshCommand", "core.gitProxy", "core.pager", "core.editor", "core.askPass", "diff.external", "core.hooksPath", "credential.helper", "gpg.program", "uploadpack.packObjectsHook", "filter.evil.clean", "filter.evil.smudge", "filter.evil.process", "diff.evil.command", "diff.evil.textconv", "merge.evil.driver", "core.alternateRefsCommand", "sequence.editor", "trailer.x.command"];
  for (const key of keys) runGit(path, ["config", key, trap]);
  writeFileSync(`${trap}.config`, `[core]\n\tfsmonitor = ${trap}\n[diff]\n\texternal = ${trap}\n`);
  runGit(path, ["config", "include.path", `${trap}.config`]);
  before = checksum(path);
  test = await openTestDatabase();
}, 120_000);
afterAll(async () => { await test.close(); });

it("is read without running anything, and nothing of it changes", async () => {
  const repository = await openRepository(path);
  const scanned = await scanRepository(repository, { period, clock: testClock });
  const commits = await judgeHistory(repository, period, testClock);
  repository.close();
  expect(existsSync(`${trap}.sprung`)).toBe(false);
  expect(checksum(path)).toBe(before);
  expect(commits.length).toBe(6);
  // .gitattributes 2 lines, .gitmodules 3, a.txt 4 of which one is deleted again and re-read nowhere, and seven names of two lines.
  expect(scanned.lines.added).toBe(2 + 3 + 4 + 7 * 2);
   
  expect(printReport(scanned)).not.toMatch(controls);
});

it("changes no row but its own, and what is stored of it is text", { timeout: 120_000 }, async () => {
  const other = buildRepository([{ name: "one", files: { "a.txt": "one\n" } }, { name: "two", files: { "a.txt": "two\n" } }]).path;
  await ingestPath(test, other);
  const alone = await dumpLedger(test.url);
  const id = await ingestPath(test, path);
  expect(existsSync(`${trap}.sprung`)).toBe(false);
  expect(checksum(path)).toBe(before);
  const report = await changes(test.db, await commandLineScope(test.db), filterSchema.parse({ range: { kind: "all" } }), new Date(testClock()), { search: "", verdicts: [], sort: "landedAt", descending: true, page: 1, pageSize: 50 });
  const csv = toCsv(report);
  expect(csv).toContain(`,"'=cmd|' /C calc'!A0`);
  expect(csv).not.toMatch(controls);
  const [stored] = await test.bulk.query(z.object({ proto: z.number(), quotes: z.number() }), `SELECT (SELECT count(*) FROM "LineWriter" WHERE "repositoryId" = ${String(id)} AND "agent" = '__proto__')::int AS proto, (SELECT coalesce(max(length("quote")), 0) FROM "Evidence")::int AS quotes`);
  expect(stored?.proto).toBe(0);
  expect(stored?.quotes).toBeLessThanOrEqual(300);
  await removeRepository(test.bulk, id, "u1");
  expect(await dumpLedger(test.url)).toEqual(alone);
});
