import fc from "fast-check";
import { expect, it } from "vitest";
import { parseWhogititNote } from "./parseWhogititNote";

const line = (line_number: unknown, type: unknown): unknown => ({ line_number, content: "x", source: { type, edit_id: "e" }, prompt_index: 0, confidence: 1 });
const note = (files: unknown, model: unknown = { id: "claude-opus-4-5-20251101", provider: "anthropic" }, version: unknown = 3): string =>
  JSON.stringify({ version, session: { session_id: "7f3a", model, started_at: "2026-01-30T14:23:17Z", prompt_count: 1 }, prompts: [], files });
const claims = (text: string): Record<string, number[]> | null => {
  const record = parseWhogititNote(text);
  return record && Object.fromEntries([...record.files].map(([path, triples]) => [path, [...triples]]));
};

it("gives AI's lines to the session's agent; edited, human (what its hooks did not see), original and unknown ones are no claim", () => {
  const text = note([{ path: "a.rs", lines: [line(1, "AI"), line(2, "AI"), line(3, "AIModified"), line(4, "Human"), line(5, "Original"), line(6, "Unknown"), line(9, "AI")] }]);
  expect(claims(text)).toEqual({ "a.rs": [1, 2, 0, 9, 9, 0] });
  expect(parseWhogititNote(text)?.writers).toEqual([
    { rule: "whogitit-note", kind: "agent", agent: "claude-code", model: "claude-opus-4-5-20251101", modelId: "claude-opus-4-5", session: "7f3a" },
  ]);
});

it("passes over lines that are none, and keeps the others", () => {
  const odd = [0, -1, 1.5, 2 ** 31, 2 ** 53, "7", null].map((number) => line(number, "AI"));
  expect(claims(note([{ path: "a", lines: [...odd, line(1, "__proto__"), line(1, "constructor"), line(1, 7), null, line(8, "AI")] }, null, { path: 7 }]))).toEqual({ a: [8, 8, 0] });
});

it("says nothing of a model that the note does not know", () => {
  for (const model of [{ id: "unknown" }, { id: 7 }, null]) expect(parseWhogititNote(note([], model))?.writers[0]).toMatchObject({ model: null, modelId: null });
});

it.each(["", "{", "[]", "null", note([], undefined, 2), note({}), '{"__proto__":{"version":3,"files":[]}}', "\u0000\ufffd"])("is no note: %j", (text) => {
  expect(parseWhogititNote(text)).toBeNull();
});

it("never throws, and claims in order and without overlap, whatever a valid note is changed to", () => {
  const valid = note([{ path: "a", lines: [line(1, "AI"), line(2, "Human"), line(2, "AI")] }]);
  const mutated = fc.tuple(fc.nat(valid.length), fc.nat(6), fc.string({ unit: "binary", maxLength: 5 })).map(([at, cut, put]) => valid.slice(0, at) + put + valid.slice(at + cut));
  fc.assert(fc.property(fc.oneof(mutated, fc.json()), (text) => {
    for (const triples of parseWhogititNote(text)?.files.values() ?? []) {
      for (let at = 0, before = 0; at < triples.length; before = triples[at + 1] ?? 0, at += 3) {
        expect(triples[at]).toBeGreaterThan(before);
        expect(triples[at + 1]).toBeGreaterThanOrEqual(triples[at] ?? 0);
      }
    }
  }), { numRuns: 2_000 });
});
