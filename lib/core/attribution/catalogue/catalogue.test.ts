import { describe, expect, it } from "vitest";
import { agentTitle } from "../agentTitle";
import { compileCatalogue } from "../compileCatalogue";
import { MarkSearch } from "../findMarks";
import { judgeCommit } from "../judgeCommit";
import { commitOf } from "../commitOf.fixture";
import { catalogue } from "./catalogue";
import type { CatalogueRule, RuleExample } from "./catalogueRule";

const noon = Date.UTC(2026, 5, 1, 12);

/** Ids of all rules that one example sets off, read as a forge or git would hand it over. */
function rulesFor([role, text]: RuleExample, rules: readonly CatalogueRule[] = catalogue): string[] {
  const search = new MarkSearch(compileCatalogue(rules), noon);
  const open = text.lastIndexOf("<");
  const name = open === -1 ? text : text.slice(0, open).trim();
  const address = open === -1 ? "" : text.slice(open + 1, -1);
  switch (role) {
    case "author": case "committer": case "pull-request-author": search.identity(role, name, address, text); break;
    case "co-author": search.message(`Subject\n\nCo-authored-by: ${text}\n`, "body"); break;
    case "subject": search.message(`${text}\n`, "body"); break;
    case "trailer": case "body": search.message(`Subject\n\nSome text.\n\n${text}\n`, "body"); break;
    case "pull-request-body": search.message(`Some text.\n\n${text}\n`, "pull-request-body"); break;
    case "branch": case "label": search.text(role, text); break;
  }
  return search.marks.map((mark) => mark.rule.id);
}

describe("the catalogue", () => {
  it("has entries, each with an id of its own", () => {
    expect(catalogue.length).toBeGreaterThan(110);
    expect(new Set(catalogue.map((rule) => rule.id)).size).toBe(catalogue.length);
  });

  it.each(catalogue.map((rule) => [rule.id, rule] as const))("%s: has examples of what it is and what it is not, and finds only the former", (id, rule) => {
    expect(rule.examples.length).toBeGreaterThan(0);
    expect(rule.counterExamples.length).toBeGreaterThan(0);
    for (const example of rule.examples) expect(rulesFor(example, [rule]), example.join(": ")).toContain(id);
    for (const example of rule.counterExamples) expect(rulesFor(example), example.join(": ")).not.toContain(id);
    for (const example of rule.examples) if (rule.yields !== true) expect(rulesFor(example), example.join(": ")).toContain(id);
  });

  it.each(catalogue.map((rule) => [rule.id, rule] as const))("%s: has an example for every role it names", (_id, rule) => {
    const shown = new Set(rule.examples.map(([role]) => role));
    const identityRoles = ["author", "committer", "co-author", "pull-request-author"];
    if (rule.roles.some((role) => identityRoles.includes(role))) expect([...shown].some((role) => identityRoles.includes(role))).toBe(true);
    else expect(rule.roles.some((role) => shown.has(role))).toBe(true);
    for (const role of shown) expect(rule.roles).toContain(role);
  });

  it.each(catalogue.map((rule) => [rule.id, rule] as const))("%s: says where it comes from and what it can carry", (_id, rule) => {
    expect(rule.source).toMatch(/^https:\/\/\S+$|^census of /);
    const strengths = { agent: "D", automation: "D", assist: "A", hint: "H" };
    expect(rule.strength).toBe(strengths[rule.kind]);
    expect(rule.automation !== undefined).toBe(rule.kind === "automation");
    expect(rule.agent === null).toBe(rule.kind === "automation");
    if (rule.agent !== null) expect(agentTitle(rule.agent)).not.toBe("");
  });

  it("writes everything that is compared whole in lower case", () => {
    const whole = catalogue.flatMap(({ pattern }) => {
      if (pattern.type === "identity") return [...(pattern.emails ?? []), ...(pattern.logins ?? []), ...(pattern.names ?? [])];
      if (pattern.type === "name") return pattern.emails ?? [];
      if (pattern.type === "trailer") return pattern.keys;
      return pattern.type === "line" ? pattern.starts : [];
    });
    expect(whole.filter((text) => text !== text.toLowerCase())).toEqual([]);
  });

  it("anchors every regular expression at its start, or at its end where a name carries a suffix", () => {
    const regexps = catalogue.flatMap(({ id, pattern }) => {
      switch (pattern.type) {
        case "name": return [[id, pattern.name] as const];
        case "login": return [[id, pattern.login] as const];
        case "trailer": return [[id, pattern.value] as const];
        case "line": return [[id, pattern.line] as const];
        case "text": return [[id, pattern.text] as const];
        default: return [];
      }
    });
    expect(regexps.filter(([, { source }]) => !source.startsWith("^") && !source.endsWith("$"))).toEqual([]);
    expect(regexps.filter(([, { flags }]) => /[gy]/.test(flags))).toEqual([]);
  });

  it("turns every D example that git can show into a declaration", () => {
    const roles = ["author", "committer", "co-author", "trailer", "body", "subject"];
    for (const rule of catalogue.filter(({ kind }) => kind === "agent")) {
      for (const [role, text] of rule.examples.filter(([role]) => roles.includes(role))) {
        const open = text.lastIndexOf("<");
        const party = { name: open === -1 ? text : text.slice(0, open).trim(), email: text.slice(open + 1, -1) };
        const message = role === "subject" ? text : role === "co-author" ? `S\n\nCo-Authored-By: ${text}` : role === "trailer" || role === "body" ? `S\n\n${text}` : "S";
        const judged = judgeCommit(commitOf({
          message,
          ...(role === "author" ? { authorName: party.name, authorEmail: party.email } : {}),
          ...(role === "committer" ? { committerName: party.name, committerEmail: party.email } : {}),
        }));
        expect([judged.verdict, judged.agents.map(({ agent }) => agent)], `${rule.id} ${role} ${text}`).toEqual(["declared", expect.arrayContaining([rule.agent])]);
      }
    }
  });

  it("proves an account only where the forge has confirmed it", () => {
    for (const rule of catalogue.filter(({ account, roles }) => account !== undefined && roles.includes("author"))) {
      const login = rule.account?.login ?? "";
      const commit = commitOf({ authorName: login, authorEmail: `1+${login}@users.noreply.github.com` });
      expect(judgeCommit(commit).verdict, rule.id).toBe("declared");
      expect(judgeCommit(commit, { confirmedLogins: new Set([login]) }).verdict, rule.id).toBe("proven");
      expect(judgeCommit(commit, { confirmedLogins: new Set(["somebody-else[bot]"]) }).verdict, rule.id).toBe("declared");
    }
  });

  it("is used only between a rule's dates", () => {
    const rule: CatalogueRule = {
      id: "x", agent: "x", kind: "agent", roles: ["author"], strength: "D", source: "census of one", since: "2026-01-01", until: "2026-02-01",
      pattern: { type: "identity", emails: ["x@example.com"] }, examples: [["author", "X <x@example.com>"]], counterExamples: [["author", "Y <y@example.com>"]],
    };
    const verdictOn = (authoredAt: number): string => judgeCommit(commitOf({ authorEmail: "x@example.com", authoredAt }), { rules: [rule] }).verdict;
    expect([Date.UTC(2025, 11, 31, 23), Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 31, 23), Date.UTC(2026, 1, 1)].map(verdictOn))
      .toEqual(["unknown", "declared", "declared", "unknown"]);
  });
});
