import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePatch } from "./parsePatch";
import { CodexReader } from "./readCodex";

const patch = "*** Begin Patch\n*** Update File: src/a.ts\n@@ export\n context\n-const old = 1;\n+const fresh = 2;\n*** Add File: b.ts\n+const whole = true;\n+*** not a header\n*** Update File: c.ts\n*** Move to: d.ts\n+moved\n*** Delete File: e.ts\n+nobody\n*** End Patch";
const line = (type: string, payload: unknown) => JSON.stringify({ timestamp: "2026-05-01T10:00:00.000Z", type, payload });
const output = (id: string, text: unknown) => line("response_item", { type: "function_call_output", call_id: id, output: text });
const readAll = (lines: readonly string[]) => {
  const reader = new CodexReader();
  return lines.flatMap((each) => reader.read(each));
};

it("reads an envelope: what is added, under the last name", () => {
  expect(parsePatch(`some words\n${patch}\n+after the end`)).toEqual([{ path: "src/a.ts", added: ["const fresh = 2;"] }, { path: "b.ts", added: ["const whole = true;", "*** not a header"] }, { path: "d.ts", added: ["moved"] }]);
});

describe("a transcript of Codex", () => {
  const begin = [line("session_meta", { id: "s1", cwd: "/work" }), line("turn_context", { cwd: "/work/sub", model: "gpt-5.5-codex" })];
  const edit = { agent: "codex", session: "s1", uuid: "c1 0", model: "gpt-5.5-codex", cwd: "/work/sub", path: "src/a.ts", at: "2026-05-01T10:00:00.000Z", modified: false, added: ["const fresh = 2;"] };

  it.each([
    ["a tool of its own", { type: "custom_tool_call", call_id: "c1", name: "apply_patch", input: patch }],
    ["a function", { type: "function_call", call_id: "c1", name: "apply_patch", arguments: JSON.stringify({ input: patch }) }],
    ["a shell's words", { type: "function_call", call_id: "c1", name: "shell", arguments: JSON.stringify({ command: ["bash", "-lc", `apply_patch <<'EOF'\n${patch}\nEOF`] }) }],
    ["a command", { type: "function_call", call_id: "c1", name: "exec_command", arguments: JSON.stringify({ cmd: `apply_patch <<'EOF'\n${patch}\nEOF` }) }],
  ])("gives what was applied through %s", (_, call) => {
    const found = readAll([...begin, line("response_item", call), output("c1", JSON.stringify({ output: "Success. Updated the following files:\nM src/a.ts", metadata: { exit_code: 0 } }))]);
    expect(found.map(({ path }) => path)).toEqual(["src/a.ts", "b.ts", "d.ts"]);
    expect(found[0]).toEqual(edit);
  });

  it("gives nothing for what failed, was not answered, or is answered twice", () => {
    const call = line("response_item", { type: "custom_tool_call", call_id: "c1", name: "apply_patch", input: patch });
    expect(readAll([...begin, call])).toEqual([]);
    expect(readAll([...begin, call, output("c1", JSON.stringify({ output: "verification failed", metadata: { exit_code: 1 } }))])).toEqual([]);
    expect(readAll([...begin, call, output("other", "Success. Updated the following files:\nM a")])).toEqual([]);
    const good = output("c1", "Success. Updated the following files:\nM src/a.ts");
    expect(readAll([...begin, call, good, good]).length).toBe(3);
  });

  it("never throws, and counts what is no JSON", () => {
    const reader = new CodexReader();
    expect(reader.read("{\"cut")).toEqual([]);
    expect(reader.unreadable).toBe(1);
    fc.assert(fc.property(fc.json(), fc.json(), (one, other) => {
      for (const type of ["session_meta", "turn_context", "response_item"]) expect(() => reader.read(`{"timestamp":"2026-05-01T10:00:00Z","type":"${type}","payload":{"type":"function_call_output","call_id":"x","output":${one},"arguments":${other},"model":${other}}}`)).not.toThrow();
    }), { seed: 20261123, numRuns: 500 });
  });
});
