import { expect, it } from "vitest";
import { ingestPath } from "@/lib/fixtures/database/ingestPath";
import { sumsOf, withTestDatabase } from "@/lib/fixtures/database/withTestDatabase";
import { buildRepository, runGit } from "@/lib/fixtures/repository/buildRepository";
import { openRepository } from "../openRepository";
import { openAgentTraces } from "./openAgentTraces";

/** The repository with a file of traces on top. */
function withTraces(path: string, lines: readonly string[]): void {
  const blob = runGit(path, ["hash-object", "-w", "--stdin"], lines.map((line) => `${line}\n`).join("")).toString().trim();
  const folder = runGit(path, ["mktree"], `100644 blob ${blob}\ttraces.jsonl\n`).toString().trim();
  const tree = runGit(path, ["mktree"], `${runGit(path, ["ls-tree", "main"]).toString()}040000 tree ${folder}\t.agent-trace\n`).toString().trim();
  const tip = runGit(path, ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit-tree", tree, "-p", "main", "-m", "Traces"]).toString().trim();
  runGit(path, ["update-ref", "refs/heads/main", tip]);
}

const numbered = (name: string, count: number): string => Array.from({ length: count }, (_, at) => `const ${name}${String(at)} = 1;\n`).join("");

function scripted() {
  const { path, sha } = buildRepository([
    { name: "root", files: { "a.ts": numbered("a", 3), "b.ts": numbered("b", 3) } },
    { name: "first", files: { "a.ts": numbered("a", 9) } },
    { name: "second", files: { "b.ts": numbered("b", 7), "a.ts": numbered("a", 10) } },
    { name: "new file", files: { "c.ts": numbered("c", 4) } },
  ]);
  const trace = (revision: string, file: string, from: number, to: number, timestamp = "2023-11-01T00:00:00Z") => JSON.stringify({
    version: "1.0", id: "x", timestamp, vcs: { type: "git", revision }, tool: { name: "claude-code" }, files: [{ path: file, conversations: [{ url: "https://example.org/chat/1", contributor: { type: "ai", model_id: "anthropic/claude-opus-4-8" }, ranges: [{ start_line: from, end_line: to }] }] }],
  });
  // Written while `root` was checked out: a.ts landed with the next commit, b.ts with the one after.
  withTraces(path, [trace(sha("root"), "a.ts", 2, 6), trace(sha("root"), "b.ts", 4, 99), "half a rec", trace(sha("root"), ".shell-history", 1, 1), trace(sha("second"), "c.ts", 1, 4), trace(sha("second"), "c.ts", 1, 4, "2040-01-01T00:00:00Z"), trace("f".repeat(40), "a.ts", 1, 9)]);
  return { path, sha };
}

it("gives each path's lines to the next commit that touches it, where the commit added them", async () => {
  const { path, sha } = scripted();
  const repository = await openRepository(path);
  const source = await openAgentTraces(repository);
  const records = await source?.read([...source.ids.keys()]);
  repository.close();
  const claims = [...(records ?? [])].map(([commit, { files }]) => [commit, Object.fromEntries([...files].map(([file, triples]) => [file, [...triples]]))]);
  expect(Object.fromEntries(claims)).toEqual({ [sha("first")]: { "a.ts": [4, 6, 0] }, [sha("second")]: { "b.ts": [4, 7, 0] }, [sha("new file")]: { "c.ts": [1, 4, 0] } });
});

it("makes them proven in what is stored", async () => {
  const { path } = scripted();
  await withTestDatabase(async (test) => {
    await ingestPath(test, path);
    // 3 of a.ts, 4 of b.ts, 4 of c.ts; the other lines are 6 of the root, 3 and 1 of a.ts, and the traces themselves.
    expect(await sumsOf(test, `SELECT 'proven' AS key, sum("proven") AS value FROM "ChangeLines" UNION ALL SELECT 'unknown', sum("unknown") FROM "ChangeLines"`)).toMatchObject({ proven: 11 });
    expect(await sumsOf(test, `SELECT "rule" AS key, count(*) AS value FROM "LineWriter" GROUP BY 1`)).toEqual({ "agent-trace": 3 });
  });
});

it("is nothing where there is no such file", async () => {
  const repository = await openRepository(buildRepository([{ name: "one", files: { "a.ts": "one\n" } }]).path);
  expect(await openAgentTraces(repository)).toBeNull();
  repository.close();
});
