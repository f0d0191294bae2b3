import { describe, expect, it } from "vitest";
import { NeutralReader } from "./readNeutral";

const header = `{"byline":"transcript","version":1}`;
const edit = (more: object = {}) => JSON.stringify({ agent: "zed", session: "s1", id: "e1", model: "gpt-5.5", cwd: "/home/ada/shop", file: "src/a.ts", at: "2026-03-01T13:00:00+01:00", added: ["const a = 1;", "const b = 2;"], ...more });
const read = (...lines: string[]) => {
  const reader = new NeutralReader();
  return { edits: lines.flatMap((line) => reader.read(line) ?? []), unreadable: reader.unreadable };
};

describe("the neutral form", () => {
  it("tells who wrote which lines where and when", () => {
    expect(read(header, edit())).toEqual({ edits: [{ agent: "zed", session: "s1", uuid: "e1", model: "gpt-5.5", cwd: "/home/ada/shop", path: "src/a.ts", at: "2026-03-01T12:00:00.000Z", modified: false, added: ["const a = 1;", "const b = 2;"] }], unreadable: 0 });
  });
  it("takes one text for its lines, leaves out model and folder, and takes an edit once", () => {
    const { edits } = read(header, edit({ added: "one\ntwo", model: undefined, cwd: undefined, file: "/home/ada/shop/a.ts" }), edit({ file: "/home/ada/shop/a.ts" }), edit({ id: "e2", file: "b.ts" }));
    expect(edits.map(({ uuid, model, cwd, added }) => [uuid, model, cwd, added.length])).toEqual([["e1", null, "/", 2], ["e2", "gpt-5.5", "/home/ada/shop", 2]]);
  });
  it.each([
    ["no header", [edit()], 1], ["another version", [`{"byline":"transcript","version":2}`, edit()], 2], ["no JSON", [header, "{"], 1], ["an agent that is no id", [header, edit({ agent: "Some Agent" })], 1],
    ["no date", [header, edit({ at: "yesterday" })], 1], ["no lines", [header, edit({ added: 3 })], 1], ["blank lines only", [header, edit({ added: [" ", ""] })], 0], ["nothing", ["", " "], 0],
  ])("reads nothing of %s", (_, lines, unreadable) => { expect(read(...lines)).toEqual({ edits: [], unreadable }); });
});
