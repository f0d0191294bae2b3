import { describe, expect, it } from "vitest";
import { markTokens } from "./markTokens";

const textOf = (lines: ReturnType<typeof markTokens>) => lines.map((line) => line.map(({ text }) => text).join(""));

describe("markTokens", () => {
  it("marks keywords, comments and strings, over lines", () => {
    const marked = markTokens(["/* two", "lines */ const a = 'x';", "", "return `a${b}c`;"], "TypeScript");
    expect(marked[0]).toEqual([{ text: "/* two", kind: "comment" }]);
    expect(marked[1]).toEqual([{ text: "lines */", kind: "comment" }, { text: " ", kind: null }, { text: "const", kind: "keyword" }, { text: " a = ", kind: null }, { text: "'x'", kind: "string" }, { text: ";", kind: null }]);
    expect(marked[2]).toEqual([]);
    expect(marked[3]?.map(({ kind }) => kind)).toEqual(["keyword", null, "string", null, "string", null]);
  });
  it.each(["TypeScript", "Python", "Ruby", "Go", "C++", "Shell", "HTML", "Markdown", "No such language", ""])("never changes the text: %s", (language) => {
    const lines = ["# <b>&amp; \"'`", "\tif x: {", "", "  'unclosed", "ende ñ 日本"];
    expect(textOf(markTokens(lines, language))).toEqual(lines);
  });
  it("leaves very long lines plain", () => expect(markTokens(["const a = 1;", "x".repeat(3_000)], "TypeScript")[0]).toEqual([{ text: "const a = 1;", kind: null }]));
});
