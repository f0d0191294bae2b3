import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { hashLine } from "./hashLine";
import { normaliseLine } from "./normaliseLine";
import { writtenEdit } from "./writtenEdit";

const sha256 = (text: string) => new Uint8Array(createHash("sha256").update(text).digest());

describe("normaliseLine", () => {
  it("makes lines of one meaning the same", () => {
    expect(normaliseLine("\tconst  A = \u201CB\u201D;\r")).toBe("const a = 'b';");
    expect(normaliseLine(new TextEncoder().encode("  Größe =  1"))).toBe("größe = 1");
  });
  it.each(["", "   ", "}", "});", "abc", "-----------", "{ [ ( ) ] }"])("drops %j", (line) => {
    expect(normaliseLine(line)).toBeNull();
  });
  it("keeps the shortest line that counts", () => {
    expect(normaliseLine("else")).toBe("else");
  });
});

describe("hashLine", () => {
  it.each(["", "const a = 'b';", "größe = 1", "a".repeat(1000)])("is what node's own base64url says of %j", (line) => {
    expect(hashLine(line, sha256)).toBe(createHash("sha256").update(line).digest().subarray(0, 16).toString("base64url"));
  });
});

describe("writtenEdit", () => {
  const good = { id: "i", session: "s", agent: "claude-code", model: null, repository: null, file: "a/b c.ts", at: "2026-03-01T12:00:00.000Z", modified: false, lines: ["A".repeat(22)] };
  it("takes an edit", () => {
    expect(writtenEdit.parse(good)).toEqual(good);
  });
  it.each(["/etc/passwd", "../x", "a/../b", "a//b", "C:\\x", "\\\\host\\x", "a\nb", ""])("refuses the path %j", (file) => {
    expect(writtenEdit.safeParse({ ...good, file }).success).toBe(false);
  });
  it("refuses text in place of hashes", () => {
    expect(writtenEdit.safeParse({ ...good, lines: ["const a = 1;"] }).success).toBe(false);
  });
});
