import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commitOf } from "../commitOf.fixture";
import { judgeCommit } from "../judgeCommit";
import { wildcard } from "./compileOwnRule";
import type { OwnRule } from "./ownRule";
import { ownRuleProblem } from "./ownRuleProblem";
import { ownRulesKey, rulesWith } from "./rulesWith";

const ruleOf = (rule: Partial<OwnRule>): OwnRule => ({ id: 7, looksAt: "trailer", pattern: "X-Coder", agent: "acme-coder", strength: "D", since: null, until: null, ...rule });
const judged = (rule: Partial<OwnRule>, commit: Parameters<typeof commitOf>[0]) => {
  const { verdict, agent, evidence } = judgeCommit(commitOf(commit), { rules: rulesWith({ rules: [ruleOf(rule)], off: [] }) });
  return { verdict, agent, rules: evidence.map((each) => each.rule) };
};
const marked = { verdict: "declared", agent: "acme-coder", rules: ["own.7"] };
const unmarked = { verdict: "unknown", agent: null, rules: [] };

describe("an organisation's rule", () => {
  it.each([
    ["a trailer's key", { pattern: "X Coder" }, { message: "Fix\n\nx-coder: yes\n" }],
    ["a trailer's key and value", { pattern: "X-Coder: acme *" }, { message: "Fix\n\nX-Coder: Acme 3.1\n" }],
    ["an address", { looksAt: "address", pattern: "Coder@acme.example" }, { authorEmail: "coder@ACME.example" }],
    ["addresses of a form", { looksAt: "address", pattern: "*@agents.acme.example" }, { message: "Fix\n\nCo-authored-by: Nine <nine@agents.acme.example>\n" }],
    ["a name", { looksAt: "name", pattern: "Acme Coder *" }, { authorName: "Acme Coder 9" }],
    ["a line", { looksAt: "line", pattern: "🤖 Written by Acme (*)" }, { message: "Fix\n\nText.\n\n🤖 Written by ACME (3.1)\n" }],
  ] as const)("finds %s", (_, rule, commit) => {
    expect(judged(rule, commit)).toEqual(marked);
  });

  it.each([
    ["another key", { pattern: "X-Coder" }, { message: "Fix\n\nX-Coders: yes\n" }],
    ["another value", { pattern: "X-Coder: acme" }, { message: "Fix\n\nX-Coder: acme 2\n" }],
    ["a longer address", { looksAt: "address", pattern: "coder@acme.example" }, { authorEmail: "my.coder@acme.example" }],
    ["a domain's subdomain", { looksAt: "address", pattern: "*@acme.example" }, { authorEmail: "a@x.acme.example" }],
    ["a part of a name", { looksAt: "name", pattern: "Acme" }, { authorName: "Acme Coder" }],
    ["signs as themselves", { looksAt: "name", pattern: "A.me*" }, { authorName: "Acme" }],
    ["a line that another follows on", { looksAt: "line", pattern: "Written by Acme" }, { message: "Fix\n\nWritten by Acme and Ada\n" }],
  ] as const)("does not take %s", (_, rule, commit) => {
    expect(judged(rule, commit)).toEqual(unmarked);
  });

  it("finds what stands between stars wherever it is, and only that", () => {
    const text = fc.stringMatching(/^[ab*]{1,12}$/);
    fc.assert(fc.property(text, fc.stringMatching(/^[ab]{0,12}$/), (pattern, given) => {
      // The textbook's table: m[i][j] = the first i of the pattern take the first j of the text.
      const row = (i: number): boolean[] => {
        const out: boolean[] = [];
        for (let j = 0; j <= given.length; j++) {
          if (i === 0) out.push(j === 0);
          else if (pattern[i - 1] === "*") out.push((rows[i - 1]?.[j] ?? false) || (out[j - 1] ?? false));
          else out.push(j > 0 && pattern[i - 1] === given[j - 1] && (rows[i - 1]?.[j - 1] ?? false));
        }
        return out;
      };
      const rows: boolean[][] = [];
      for (let i = 0; i <= pattern.length; i++) rows.push(row(i));
      expect(wildcard(pattern).test(given)).toBe(rows[pattern.length]?.[given.length]);
    }), { numRuns: 2_000 });
  });

  it("holds from its first day to before its last", () => {
    const at = (day: string) => judged({ since: "2026-03-01", until: "2026-04-01" }, { message: "Fix\n\nX-Coder: yes\n", authoredAt: Date.parse(`${day}T12:00:00Z`) }).verdict;
    expect(["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map(at)).toEqual(["unknown", "declared", "declared", "unknown"]);
  });

  it("may be a hint, an assist, or automation that is no agent", () => {
    const commit = { authorName: "Acme Sync", authorEmail: "sync@acme.example" };
    const as = (strength: OwnRule["strength"]) => judged({ looksAt: "address", pattern: "sync@acme.example", strength }, commit);
    expect(as("H")).toMatchObject({ verdict: "unknown", rules: ["own.7"] });
    expect(as("A")).toMatchObject({ verdict: "unknown", rules: ["own.7"] });
    expect(as("B")).toMatchObject({ verdict: "bot", agent: null });
  });

  it("takes nothing from the catalogue, which loses what is switched off only", () => {
    const commit = commitOf({ message: "Fix\n\nCo-Authored-By: Claude <noreply@anthropic.com>\n" });
    const [rule] = judgeCommit(commit).evidence;
    expect(judgeCommit(commit, { rules: rulesWith({ rules: [ruleOf({})], off: [] }) })).toEqual(judgeCommit(commit));
    expect(judgeCommit(commit, { rules: rulesWith({ rules: [], off: [rule?.rule ?? ""] }) }).verdict).toBe("unknown");
  });

  it("has the same state whatever the order, and another one after each change", () => {
    const [one, other] = [ruleOf({ id: 1 }), ruleOf({ id: 2, pattern: "Y-Coder" })];
    expect(ownRulesKey({ rules: [one, other], off: ["b", "a"] })).toBe(ownRulesKey({ rules: [other, one], off: ["a", "b"] }));
    expect(new Set([ownRulesKey({ rules: [], off: [] }), ownRulesKey({ rules: [one], off: [] }), ownRulesKey({ rules: [{ ...one, agent: "x" }], off: [] }), ownRulesKey({ rules: [], off: ["a"] })]).size).toBe(4);
  });

  it.each([
    [{ pattern: " " }, "Say what"], [{ pattern: "a*b*c*d*e" }, "At most 3"], [{ pattern: "x".repeat(201) }, "at most 200"], [{ pattern: "Co-authored-by: X" }, "Co-authors"], [{ pattern: "*: x" }, "A trailer"],
    [{ looksAt: "address", pattern: "*@*" }, "form name@host"], [{ looksAt: "address", pattern: "nobody" }, "form name@host"], [{ looksAt: "address", pattern: "noreply@anthropic.com" }, "knows this address"],
    [{ looksAt: "name", pattern: "***" }, "At least 4"], [{ looksAt: "line", pattern: "*made by" }, "begins with"], [{ agent: "Acme Coder" }, "Name the agent"], [{ agent: "" }, "Name the agent"], [{ since: "2026-03-01", until: "2026-03-01" }, "first day"],
  ] as const)("%j is refused", (rule, words) => {
    expect(ownRuleProblem(ruleOf(rule))).toContain(words);
  });

  it("needs no agent as automation", () => {
    expect([ownRuleProblem(ruleOf({ strength: "B", agent: "" })), ownRuleProblem(ruleOf({}))]).toEqual([null, null]);
  });
});
