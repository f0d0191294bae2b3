import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseGitAiNote } from "./parseGitAiNote";

const metadata = {
  schema_version: "authorship/3.0.0", base_commit_sha: "0".repeat(40),
  prompts: { "0123456789abcdef": { agent_id: { tool: "cursor", id: "x", model: "claude-4.5-sonnet-thinking" }, messages: [] }, "c17a5ec": { agent_id: { tool: "Copilot CLI", id: "y", model: "unknown" } } },
  sessions: { s_728f84008e76fc: { agent_id: { tool: "claude", id: "z", model: "claude-opus-4-8" }, human_author: "Ada <ada@example.org>" } },
  humans: { h_31dce776f88375: { author: "Ada <ada@example.org>" } },
};

const note = (attestations: string, about: unknown = metadata): string => `${attestations}---\n${JSON.stringify(about, null, 2)}\n`;

/** `path: first-last writer …` with writers as `kind agent model`. */
function shown(text: string): Record<string, string[]> | null {
  const record = parseGitAiNote(text);
  if (!record) return null;
  return Object.fromEntries([...record.files].map(([path, lines]) => [path, Array.from({ length: lines.length / 3 }, (_, at) => {
    const writer = record.writers[lines[at * 3 + 2] ?? -1];
    return `${String(lines[at * 3])}-${String(lines[at * 3 + 1])} ${writer?.agent ?? writer?.kind ?? "?"} ${writer?.modelId ?? writer?.model ?? "-"}`;
  })]));
}

describe("parseGitAiNote", () => {
  it("reads sessions, legacy prompts of either length and known people from one note", () => {
    const text = note("src/a.ts\n  s_728f84008e76fc::t_779cec89fe092b 1-4,50\n  0123456789abcdef 7\n  h_31dce776f88375 9-10\nsrc/b.ts\n  c17a5ec 1\n");
    expect(shown(text)).toEqual({ "src/a.ts": ["1-4 claude-code claude-opus-4-8", "7-7 cursor claude-sonnet-4-5", "9-10 person -", "50-50 claude-code claude-opus-4-8"], "src/b.ts": ["1-1 copilot-cli -"] });
  });

  it("takes the traces of one session for one writer", () => {
    const record = parseGitAiNote(note("a\n  s_728f84008e76fc::t_1 1\n  s_728f84008e76fc::t_2 2-3\n"));
    expect(record?.writers).toHaveLength(1);
    expect([...(record?.files.get("a") ?? [])]).toEqual([1, 3, 0]);
  });

  it("knows agent from person also where the metadata does not describe the key", () => {
    const text = note("a\n  s_aaaaaaaaaaaaaa::t_b 1\n  ffffffffffffffff 2\n  94341aa7-fe48-4948-ab50-4fa9abb78651 3\n  ai_agent 4\n  human 5\n  h_bbbbbbbbbbbbbb 6\n");
    expect(shown(text)).toEqual({ a: ["1-1 unnamed -", "2-2 unnamed -", "3-3 unnamed -", "4-4 unnamed -", "5-5 person -", "6-6 person -"] });
  });

  it("gives a line that is claimed twice to the later claim", () => {
    expect(shown(note("a\n  s_728f84008e76fc::t_1 1-9\n  h_31dce776f88375 4-5\n"))).toEqual({ a: ["1-3 claude-code claude-opus-4-8", "4-5 person -", "6-9 claude-code claude-opus-4-8"] });
  });

  it("reads paths with blanks, quotes and carriage returns", () => {
    expect(shown(note('"path with space.ts"\r\n  h_31dce776f88375 7\r\na".ts\n  h_31dce776f88375 1\n'))).toEqual({ "path with space.ts": ["7-7 person -"], 'a".ts': ["1-1 person -"] });
  });

  it("takes a note without attestations for one that says nothing of anybody", () => {
    expect(parseGitAiNote(note(""))?.files.size).toBe(0);
  });

  it("passes over ranges that are none", () => {
    expect(shown(note("a\n  h_31dce776f88375 0,3-1,x,5-,-6,99999999999,7\n  h_31dce776f88375\n  h_31dce776f88375 1 2\n"))).toEqual({ a: ["7-7 person -"] });
  });

  it.each([
    ["no divider", "a\n  h_31dce776f88375 1\n"], ["no JSON", "a\n---\n{"], ["JSON that is no object", "---\n[]"], ["nothing", ""], ["an encrypted note", "\u0000\u0001\u00ff binary"],
  ])("is no note: %s", (_, text) => {
    expect(parseGitAiNote(text)).toBeNull();
  });

  it("reads what it can of metadata with other shapes, and no name from an object's own methods", () => {
    expect(shown(note("a\n  s_1::t_1 1\n", { sessions: [] }))).toEqual({ a: ["1-1 unnamed -"] });
    expect(shown(note("a\n  constructor 1\n", { prompts: {} }))).toEqual({ a: ["1-1 unnamed -"] });
    expect(shown(note("a\n  s_1::t_1 1\n", { sessions: { s_1: { agent_id: { tool: 7, model: null } } } }))).toEqual({ a: ["1-1 unnamed -"] });
  });

  it("never throws", () => {
    const pieces = fc.array(fc.constantFrom("---", "\n", "  ", "a.ts", "s_1::t_1", "h_2", "1-4", ",", "{}", '{"sessions":{}}', "\t", "\u0000", '"'), { maxLength: 40 }).map((parts) => parts.join(""));
    fc.assert(fc.property(fc.oneof(pieces, fc.string({ unit: "binary" })), (text) => {
      for (const lines of parseGitAiNote(text)?.files.values() ?? []) expect(lines.length % 3).toBe(0);
    }), { numRuns: 500 });
  });
});
