import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardFormula } from "./guardFormula";
import type { Report } from "./report";
import { toCsv } from "./toCsv";

const columns: Report["columns"] = [
  { id: "title", title: "Title", unit: "text", metric: null },
  { id: "lines", title: "Lines", unit: "lines", metric: "mergedLines" },
  { id: "aiShare", title: "AI share", unit: "share", metric: "aiShare" },
  { id: "bulk", title: "Bulk", unit: "flag", metric: null },
];
const csv = (title: string | null, lines: number | null = 1, aiShare: number | null = 0.5, bulk: boolean | null = false) =>
  toCsv({ columns, rows: [{ title, lines, aiShare, bulk }] });

describe("toCsv", () => {
  it("writes ids as header, CR LF, empty for missing, words for flags", () => {
    expect(csv("a")).toBe("title,lines,aiShare,bulk\r\na,1,0.5,false\r\n");
    expect(csv(null, null, null, null)).toBe("title,lines,aiShare,bulk\r\n,,,\r\n");
    expect(toCsv({ columns, rows: [] })).toBe("title,lines,aiShare,bulk\r\n");
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "|calc", "\tx", "\rx", "\nx", " =1", "\u00a0+1", '"=1', "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF20x", "\uFF5Cx"])("disarms the text %j", (text) => {
    const [row] = parse(csv(text), { columns: true, relax_quotes: false });
    expect(row).toMatchObject({ title: `'${text}` });
  });

  it.each([["a;=1", "a;'=1"], ["a\t@b", "a\t'@b"], ["a; b|c", "a; b|c"], ["1-1=0", "1-1=0"]])("looks at what other spreadsheets take for the next cell: %j", (text, guarded) => {
    expect(parse(csv(text), { columns: true })[0]).toMatchObject({ title: guarded });
  });

  it("says titles and units where people read it, each once", () => {
    const twice = [...columns, { id: "low", title: "Interval from", unit: "points" as const, metric: null }, { id: "withinLow", title: "Interval from", unit: "points" as const, metric: null }];
    expect(toCsv({ columns: twice, rows: [] }, { header: "titles" })).toBe("Title,Lines (lines),AI share (0 to 1),Bulk (true or false),Interval from (points),Interval from (points) [withinLow]\r\n");
  });

  it("leaves numbers alone, below zero too", () => {
    expect(csv("a", -7, -0.25)).toContain("a,-7,-0.25,false");
  });

  it("quotes what would break a row", () => {
    expect(csv('say "hi", now')).toContain('"say ""hi"", now",1');
    expect(csv("two\nlines")).toContain('"two\nlines",1');
  });

  it("is read back by another reader as it was written, but for disarmed formulas and control characters", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), fc.integer(), (title, lines) => {
      const [row] = parse(csv(title, lines), { columns: true, record_delimiter: "\r\n" });
      const plain = Array.from(title).map((letter) => (/\p{Cc}/u.test(letter) && !"\t\n\r".includes(letter) ? "\uFFFD" : letter)).join("");
      expect(row).toEqual({ title: guardFormula(plain), lines: String(lines), aiShare: "0.5", bulk: "false" });
    }));
  });

  it("puts a byte order mark and comments in front only when asked, comments on one line each", () => {
    expect(toCsv({ columns, rows: [] }, { bom: true, comments: ["first\r\n=second"] })).toBe("\uFEFF# first =second\r\ntitle,lines,aiShare,bulk\r\n");
  });

  it("continues a file without a second header", () => {
    expect(toCsv({ columns, rows: [{ title: "a", lines: 1, aiShare: null, bulk: true }] }, { header: false })).toBe("a,1,,true\r\n");
  });
});
