import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parseAgentTrace } from "./parseAgentTrace";
import { recordOfTraces } from "./recordOfTraces";

const revision = "a".repeat(40);
const traceOf = (different: Record<string, unknown> = {}, range: Record<string, unknown> = {}) => ({
  version: "1.0", id: "7b0f", timestamp: "2026-06-01T10:00:00Z", vcs: { type: "git", revision }, tool: { name: "cursor", version: "2.4" },
  files: [{ path: "src/a.ts", conversations: [{ url: "file:///home/ada/.cursor/chats/9f.json", contributor: { type: "ai", model_id: "anthropic/claude-opus-4-8" }, ranges: [{ start_line: 3, end_line: 5, ...range }] }] }], ...different,
});
const claimsOf = (different?: Record<string, unknown>, range?: Record<string, unknown>) => parseAgentTrace(JSON.stringify(traceOf(different, range)));
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const linesOf = (from: number, texts: readonly string[]) => texts.map((text, at) => ({ line: from + at, text }));
const given = (claims: ReturnType<typeof claimsOf>, added: ReturnType<typeof linesOf>) => [...(recordOfTraces(new Map([["src/a.ts", added]]), claims, sha256)?.files.get("src/a.ts") ?? [])];

describe("a record of Agent Trace", () => {
  it("gives who wrote which lines, and of a transcript's path only its last part", () => {
    expect(claimsOf()).toEqual([{
      revision, at: Date.UTC(2026, 5, 1, 10), path: "src/a.ts", from: 3, to: 5, hash: null,
      writer: { rule: "agent-trace", kind: "agent", agent: "cursor", model: "claude-opus-4-8", modelId: "claude-opus-4-8", session: "9f.json" },
    }]);
  });

  it("takes the range's own contributor before the conversation's", () => {
    expect(claimsOf({}, { contributor: { type: "human" } })).toMatchObject([{ writer: { kind: "person", agent: null } }]);
  });

  it.each([
    ["mixed", { contributor: { type: "mixed" } }], ["unknown", { contributor: { type: "unknown" } }], ["another word", { contributor: { type: "robot" } }], ["an empty range", { end_line: 2 }], ["a range from 0", { start_line: 0 }], ["a range beyond any file", { end_line: 9e9 }],
  ])("claims nothing for %s", (_, range) => {
    expect(claimsOf({}, range)).toEqual([]);
  });

  it.each([
    ["no repository", { vcs: undefined }], ["another kind of repository", { vcs: { type: "jj", revision } }], ["a revision that is none", { vcs: { type: "git", revision: "HEAD" } }], ["no time", { timestamp: "yesterday" }], ["no files", { files: null }],
  ])("claims nothing with %s", (_, different) => {
    expect(claimsOf(different)).toEqual([]);
  });

  it.each(["", "{", "null", "[]", "1", "\u0000", `{"version":"1.0","__proto__":{"files":[]}}`, "[".repeat(100_000), `"${"x".repeat(2_000_000)}"`])("never throws at what is none (%#)", (line) => {
    expect(parseAgentTrace(line)).toEqual([]);
  });
});

describe("what a record gives of a commit's added lines", () => {
  it("is the part of its range that was added", () => {
    expect(given(claimsOf(), linesOf(4, ["b", "c", "d"]))).toEqual([4, 5, 0]);
    expect(given(claimsOf(), linesOf(9, ["b"]))).toEqual([]);
  });

  it("is nothing for 1..n unless the commit added those lines of the file and no others", () => {
    const whole = claimsOf({}, { start_line: 1, end_line: 3 });
    expect(given(whole, linesOf(1, ["a", "b", "c"]))).toEqual([1, 3, 0]);
    expect(given(whole, linesOf(1, ["a", "b", "c", "d"]))).toEqual([]);
    expect(given(whole, linesOf(2, ["a", "b", "c"]))).toEqual([]);
  });

  it("is where the lines with its hash stand now, with or without a last line feed, and nothing where none have it", () => {
    for (const text of ["b\nc", "b\nc\n"]) expect(given(claimsOf({}, { start_line: 3, end_line: 4, content_hash: `sha256:${sha256(text)}` }), linesOf(10, ["a", "b", "c", "d"]))).toEqual([11, 12, 0]);
    expect(given(claimsOf({}, { start_line: 10, end_line: 11, content_hash: `sha256:${sha256("x\ny")}` }), linesOf(10, ["a", "b"]))).toEqual([]);
    const apart = [{ line: 10, text: "b" }, { line: 12, text: "c" }];
    expect(given(claimsOf({}, { start_line: 10, end_line: 11, content_hash: `sha256:${sha256("b\nc")}` }), apart)).toEqual([]);
  });

  it("is as without a hash where the hash is of another kind", () => {
    expect(given(claimsOf({}, { content_hash: "murmur3:9f2e8a1b" }), linesOf(4, ["b"]))).toEqual([4, 4, 0]);
  });

  it("gives a line that two claim to the later", () => {
    const person = claimsOf({ timestamp: "2026-06-01T11:00:00Z" }, { start_line: 4, end_line: 4, contributor: { type: "human" } });
    const record = recordOfTraces(new Map([["src/a.ts", linesOf(3, ["a", "b", "c"])]]), [...person, ...claimsOf()], sha256);
    expect(record?.writers.map(({ kind }) => kind)).toEqual(["agent", "person"]);
    expect([...(record?.files.get("src/a.ts") ?? [])]).toEqual([3, 3, 0, 4, 4, 1, 5, 5, 0]);
  });
});
