import { expect, it } from "vitest";
import { buildRepository, runGit } from "@/lib/fixtures/repository/buildRepository";
import { openRepository } from "../openRepository";
import { openEntireRecords } from "./openEntireRecords";

const session = [
  JSON.stringify({ type: "assistant", message: { model: "claude-opus-4-8", content: [{ type: "tool_use", id: "t1", name: "Edit", input: {} }] } }),
  JSON.stringify({ type: "user", uuid: "u1", sessionId: "s1", timestamp: "2023-11-14T22:00:00.000Z", cwd: "/home/ada/work", message: { content: [{ type: "tool_result", tool_use_id: "t1" }] }, toolUseResult: { filePath: "/home/ada/work/a.ts", structuredPatch: [{ lines: ["+const written = byAgent();", "+export { written };", "+const neverCommitted = true;"] }] } }),
  "{\"cut off",
].join("\n");

it("gives the lines of a commit that its checkpoint's transcript holds, and only those", async () => {
  const { path, sha } = buildRepository([
    { name: "root", files: { "a.ts": "const first = 1;\n" } },
    { name: "checkpointed", files: { "a.ts": "const first = 1;\nconst written = byAgent();\nexport { written };\nconst byHand = somethingElse();\n" }, message: "Add\n\nEntire-Checkpoint: 0123456789ab\n" },
    { name: "same lines", files: { "b.ts": "const written = byAgent();\nexport { written };\n" }, message: "Other file\n\nEntire-Checkpoint: 0123456789ab\n" },
    { name: "unknown", files: { "a.ts": "const written = byAgent();\n" }, message: "Other\n\nEntire-Checkpoint: ffffffffffff\n" },
    { name: "quoted", files: { "c.ts": "const written = byAgent();\n" }, message: "Speak of Entire-Checkpoint: 0123456789ab\n" },
  ]);
  const blob = runGit(path, ["hash-object", "-w", "--stdin"], session).toString().trim();
  const tree = (entry: string): string => runGit(path, ["mktree"], entry).toString().trim();
  const root = tree(`040000 tree ${tree(`040000 tree ${tree(`040000 tree ${tree(`100644 blob ${blob}\tfull.jsonl\n`)}\t0\n`)}\t23456789ab\n`)}\t01\n`);
  const tip = runGit(path, ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit-tree", root, "-m", "Checkpoints"]).toString().trim();
  runGit(path, ["update-ref", "refs/heads/entire/checkpoints/v1", tip]);
  const repository = await openRepository(path);
  const source = await openEntireRecords(repository);
  expect([...(source?.ids.keys() ?? [])].sort()).toEqual([sha("checkpointed"), sha("same lines")].sort());
  const records = await source?.read([sha("checkpointed"), sha("same lines")]);
  repository.close();
  expect([...(records?.keys() ?? [])]).toEqual([sha("checkpointed")]);
  expect(records?.get(sha("checkpointed"))).toEqual({
    writers: [{ rule: "entire-checkpoint", kind: "agent", agent: "claude-code", model: "claude-opus-4-8", modelId: "claude-opus-4-8", session: "s1" }],
    files: new Map([["a.ts", Int32Array.from([2, 3, 0])]]),
  });
});

it("is nothing where there is no such branch", async () => {
  const repository = await openRepository(buildRepository([{ name: "one", files: { "a.ts": "one\n" } }]).path);
  expect(await openEntireRecords(repository)).toBeNull();
  repository.close();
});
