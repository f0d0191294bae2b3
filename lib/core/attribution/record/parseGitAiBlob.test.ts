import fc from "fast-check";
import { expect, it } from "vitest";
import { parseGitAiBlob } from "./parseGitAiBlob";

const blob = (authors: unknown): string => JSON.stringify({ files: { "src/a.rs": { file: "src/a.rs", authors } }, schema_version: "authorship/0.0.1" });
const claims = (text: string): number[] => [...(parseGitAiBlob(text)?.files.get("src/a.rs") ?? [])];

it("reads numbers and pairs of authors that can only be an agent", () => {
  const text = blob([{ author: "Claude Code", lines: [1, 4, 300, [302, 304]], agent_metadata: null }, { author: "Cursor", lines: [[10, 12]], agent_metadata: null }]);
  expect(claims(text)).toEqual([1, 1, 0, 4, 4, 0, 10, 12, 1, 300, 300, 0, 302, 304, 0]);
  expect(parseGitAiBlob(text)?.writers.map(({ rule, kind, agent }) => ({ rule, kind, agent }))).toEqual([{ rule: "git-ai-note", kind: "agent", agent: "claude-code" }, { rule: "git-ai-note", kind: "agent", agent: "cursor" }]);
});

it("claims nothing for names that a person may have", () => {
  expect(claims(blob(["Claude", "Devin", "Ada Lovelace", "claude code <ada@example.org>", "__proto__"].map((author) => ({ author, lines: [[1, 9]] }))))).toEqual([]);
});

it("passes over lines that are none", () => {
  expect(claims(blob([{ author: "Cursor", lines: [0, -1, [3, 1], [1, 2 ** 31], [1], [1, 2, 3], "4", null, 1.5, 7] }, null, { author: 7 }]))).toEqual([7, 7, 1]);
});

it("reads the oldest records, which say no version", () => {
  expect(claims(JSON.stringify({ files: { "src/a.rs": { file: "src/a.rs", authors: [{ author: "Cursor", lines: [[2, 3]] }] } } }))).toEqual([2, 3, 1]);
});

it("reads a note in the later form, too", () => {
  expect(claims('src/a.rs\n  947233c 1061-1062\n---\n{"schema_version":"authorship/3.0.0","prompts":{"947233c":{"agent_id":{"tool":"claude","model":"x"}}}}')).toEqual([1061, 1062, 0]);
});

it.each(["", "{}", "[]", '{"files":{},"schema_version":"authorship/9"}', "\u0000"])("is no record: %j", (text) => {
  expect(parseGitAiBlob(text)).toBeNull();
});

it("never throws, whatever a valid record is changed to", () => {
  const valid = blob([{ author: "Cursor", lines: [1, [3, 9]] }]);
  fc.assert(fc.property(fc.nat(valid.length), fc.nat(6), fc.string({ unit: "binary", maxLength: 5 }), (at, cut, put) => {
    for (const triples of parseGitAiBlob(valid.slice(0, at) + put + valid.slice(at + cut))?.files.values() ?? []) expect(triples.length % 3).toBe(0);
  }), { numRuns: 2_000 });
});
