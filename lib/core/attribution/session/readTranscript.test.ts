import fc from "fast-check";
import { expect, it } from "vitest";
import { ClaudeTranscript } from "./readTranscript";

const call = (id: string, model: string) => JSON.stringify({ type: "assistant", message: { model, content: [{ type: "tool_use", id, name: "Edit" }] } });
const result = (uuid: string, id: string, toolUseResult: unknown, isError = false) => JSON.stringify({ type: "user", uuid, sessionId: "s1", timestamp: "2026-05-01T10:00:00.000Z", message: { role: "user", content: [{ type: "tool_result", tool_use_id: id, is_error: isError }] }, toolUseResult });
const patch = (...lines: string[]) => ({ filePath: "C:\\work\\src\\a.ts", structuredPatch: [{ oldStart: 1, oldLines: 1, newStart: 1, newLines: 2, lines }] });

it("reads what was applied, with the model that asked for it", () => {
  const reading = new ClaudeTranscript();
  const read = [
    call("t1", "claude-opus-4-8"), call("t2", "claude-sonnet-5"),
    result("u1", "t1", patch(" kept line", "-const old = 1;", "+const fresh = 2;", "+}")),
    result("u2", "t2", { type: "create", filePath: "/work/b.ts", content: "const whole = true;\n\nexport default whole;\n", structuredPatch: [] }),
    result("u3", "t2", patch("+const failed = 3;"), true),
    result("u4", "t2", { filePath: "/work/only-read.ts", content: "const read = 1;\n" }),
  ].map((line) => reading.read(line));
  expect(read.filter((edit) => edit !== null)).toEqual([
    { id: "u1", session: "s1", agent: "claude-code", model: "claude-opus-4-8", file: "C:/work/src/a.ts", at: Date.UTC(2026, 4, 1, 10), lines: ["const fresh = 2;"] },
    { id: "u2", session: "s1", agent: "claude-code", model: "claude-sonnet-5", file: "/work/b.ts", at: Date.UTC(2026, 4, 1, 10), lines: ["const whole = true;", "export default whole;"] },
  ]);
});

it("passes over what is cut off, of another shape, or no transcript at all", () => {
  const whole = result("u1", "t1", patch("+const fresh = 2;"));
  const reading = new ClaudeTranscript();
  for (let end = 0; end < whole.length; end++) expect(reading.read(whole.slice(0, end))).toBeNull();
  fc.assert(fc.property(fc.json(), fc.string(), (json, text) => {
    expect(reading.read(`${text}"toolUseResult""filePath""tool_use""model"`)).toBeNull();
    expect(() => reading.read(`{"toolUseResult":${json},"filePath":1,"uuid":"x"}`)).not.toThrow();
  }), { seed: 20261123, numRuns: 500 });
});
