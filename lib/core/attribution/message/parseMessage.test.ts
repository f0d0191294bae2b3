import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commitOf } from "../commitOf.fixture";
import { judgeCommit } from "../judgeCommit";
import { parseIdentities } from "./parseIdentities";
import { parseMessage } from "./parseMessage";

describe("parseMessage", () => {
  it("takes a message apart", () => {
    const parsed = parseMessage("Add a parser (#12)\n\nIt reads: everything.\nSigned-off-by: Ann <ann@example.com>\n\nCo-authored-by: Bob <BOB@example.com>\nCo-authored-by: Cy\n");
    expect(parsed.subject).toBe("Add a parser (#12)");
    expect(parsed.lines).toEqual([{ text: "It reads: everything.", line: 2 }]);
    expect(parsed.trailers).toEqual([{ key: "signed-off-by", value: "Ann <ann@example.com>", raw: "Signed-off-by: Ann <ann@example.com>", line: 3 }]);
    expect(parsed.coAuthors).toEqual([
      { name: "Bob", email: "bob@example.com", raw: "Co-authored-by: Bob <BOB@example.com>", line: 5 }, { name: "Cy", email: "", raw: "Co-authored-by: Cy", line: 6 },
    ]);
  });
  it("does not take a link for a trailer", () => { expect(parseMessage("S\n\nhttps://example.com/x").trailers).toEqual([]); });
  it("skips blank lines before the subject", () => { expect(parseMessage("\n \r\n\nAdd\n").subject).toBe("Add"); });
});

describe("parseIdentities", () => {
  it.each([
    ["Ann <ann@example.com>", [{ name: "Ann", email: "ann@example.com" }]],
    ["Ann <ann@example.com", [{ name: "Ann", email: "ann@example.com" }]],
    ["Ann<ANN@example.com>, Bob <bob@example.com>", [{ name: "Ann", email: "ann@example.com" }, { name: "Bob", email: "bob@example.com" }]],
    ["ann@example.com", [{ name: "", email: "ann@example.com" }]],
    ["Ann", [{ name: "Ann", email: "" }]],
    ["<ann@example.com>", [{ name: "", email: "ann@example.com" }]],
    ["\"Ann  Example\"\t< ann@example.com >", [{ name: "Ann Example", email: "ann@example.com" }]],
    ["", []], ["  ", []], ["<", [{ name: "", email: "" }]],
  ])("%j", (value, expected) => { expect(parseIdentities(value)).toEqual(expected); });
});

const seeds = [
  "Add\n\nCo-Authored-By: Claude Opus 4.8 (1M context) <noreply@anthropic.com>\r\n", "🤖 Generated with [Claude Code](https://claude.ai/code)", "```\n> quoted\n",
  "Assisted-by: GitHub Copilot (model: GPT-5.6, autonomous)", "Fix.\\n\\nCo-authored-by: `x\" <y", "<details>\n</details>", "This reverts commit 0123456\nOriginal message:\n", "\ud800\udfff\ufeff\u00a0",
];
const fragment = fc.oneof(fc.constantFrom(...seeds, "\n", "\r\n", "\\n", ":", "<", ">", "(", ")", "[bot]", "Co-authored-by", "\t", "\0"), fc.string({ unit: "binary", maxLength: 40 }));

describe("no message is too strange", () => {
  it("never throws and always gives a sentence, for random and mutated messages", () => {
    fc.assert(fc.property(fc.array(fragment, { maxLength: 25 }), fragment, fragment, (parts, authorName, authorEmail) => {
      const judged = judgeCommit(commitOf({ message: parts.join(""), authorName, authorEmail }));
      expect(judged.reason).toMatch(/\.$/);
      for (const { quote } of judged.evidence) {
        expect(quote.length).toBeLessThanOrEqual(300);
        expect(quote.includes("\n") && !authorName.includes("\n") && !authorEmail.includes("\n")).toBe(false);
      }
    }), { seed: 20261123, numRuns: 3_000 });
  });
  it("keeps a mark that stands on a line of its own, whatever unquoted text surrounds it", () => {
    const plain = fc.string({ maxLength: 60 }).filter((text) => !/[`<]|\\n|^\s*revert/i.test(text));
    fc.assert(fc.property(plain, plain, (before, after) => {
      expect(judgeCommit(commitOf({ message: `Add\n\n${before}\nCo-Authored-By: Claude <noreply@anthropic.com>\n${after}` })).agent).toBe("claude-code");
    }), { seed: 20261123, numRuns: 1_000 });
  });
});

describe("time grows no faster than the message", () => {
  const repeated = (unit: string) => (length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const shapes: Record<string, (length: number) => string> = {
    "one line of letters": repeated("a"), "one line of blanks": repeated(" "), "empty lines": repeated("\n"), "ordinary lines": repeated("Some text of a message.\n"),
    "the same co-author": repeated("Co-authored-by: Claude <noreply@anthropic.com>\n"), "keys without end": (n) => `Co-authored-by: ${repeated("a-")(n)}`, "opening brackets": (n) => `Co-authored-by: ${repeated("<")(n)}`,
    "literal line ends": repeated("x\\nCo-authored-by: y\\n"), "fences": repeated("```\n"), "folds": repeated("<details>\n"), "emoji": repeated("🤖"), "assisted-by": (n) => `Assisted-by: ${repeated("claude ")(n)}`,
    "different co-authors": (n) => Array.from({ length: Math.ceil(n / 50) }, (_, at) => `Co-authored-by: Claude Opus ${at} <noreply@anthropic.com>`).join("\n"),
    "generated with": repeated("Generated with "), "brackets of a model": (n) => `Assisted-by: Crush (${repeated("(")(n)}`, "carriage returns": repeated("\r"), "quotation marks of a name": (n) => `Co-authored-by: ${repeated("\"")(n)}x <a@example.com>`, "blanks of a name": (n) => `Co-authored-by: x${repeated(" \u00a0")(n)}x <a@example.com>`,
  };
  // Processor time in milliseconds, the best of several: a machine that is busy with other things says nothing about the message.
  const timeOf = (message: string, enough: number): number => {
    let best = Infinity;
    for (let run = 0; run < 8 && (run < 3 || best >= enough); run += 1) {
      const start = process.cpuUsage();
      judgeCommit(commitOf({ message }));
      best = Math.min(best, process.cpuUsage(start).user / 1000);
    }
    return best;
  };
  it.each(Object.keys(shapes))("%s: sixteen times as long takes at most 2.2⁴ as long", (name) => {
    const shape = shapes[name] ?? repeated("");
    timeOf(shape(20_000), Infinity);
    const limit = Math.max(timeOf(shape(60_000), Infinity), 3) * 2.2 ** 4;
    // Below three milliseconds the machine, not the message, is measured.
    expect(timeOf(shape(960_000), limit)).toBeLessThan(limit);
  });
});
