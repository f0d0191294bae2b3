import { describe, expect, it } from "vitest";
import type { ClassFacts, ClassPull, LinkedIssue } from "./changeClass";
import { classifyChange } from "./classifyChange";
import { defaultFixSettings, type FixSettings } from "./fixSettings";
import { fixUnits } from "./fixUnits";
import { severityOf } from "./severityOf";

const facts = (title: string, different: Partial<ClassFacts> = {}): ClassFacts => ({ title, message: title, author: "Ada <ada@example.org>", pull: null, issues: [], ...different });
const pull = (different: Partial<ClassPull> = {}): ClassPull => ({ number: 7, title: "Look at the crash", body: "", labels: [], headBranch: "ada/crash", author: "ada", isSeveral: false, ...different });
const issue = (different: Partial<LinkedIssue> = {}): LinkedIssue => ({ repositoryId: 1, number: 12, type: "", labels: [], ...different });
const said = (of: ClassFacts, settings: FixSettings = defaultFixSettings) => {
  const { class: kind, rule, isSure } = classifyChange(of, settings);
  return `${kind} by ${rule}${isSure ? "" : ", unsure"}`;
};
const words: FixSettings = { ...defaultFixSettings, keywords: true };

describe("a title", () => {
  it.each([
    ["fix: crash on empty basket"], ["fix(api): 500 on empty body"], ["fix(api)!: refuse empty body"], ["fix!: refuse empty body"], ["Fix: crash"], ["FIX(Api): crash"], ["hotfix: outage of payments"], ["hotfix(pay)!: outage"],
    ["bugfix: off by one"], ["fix:crash without a blank"], ["fix : crash with two"], ["fix(api/v2): crash"], ["fix(): crash"], ["🐛 fix(ui): menu stays open"], [":bug: fix: menu stays open"], ["[web] fix: menu stays open"], ["ABC-123: fix: menu"], ["ABC-123 fix(ui): menu"],
    ["fix(core): prevent doubled requests (#1234)"], ["fix: revert button does nothing"], ["fix: comments are lost when a page is left"], ["fix: documents open in the wrong tab"], ["fix: formatter crashes on tabs"], ["fix: testing mode never ends"],
  ])("is a fix: %s", (title) => {
    expect(said(facts(title))).toBe("fix by title");
  });

  it.each([
    ["prefix: name of tables"], ["suffix: fix the name"], ["fixup! fix: crash"], ["fixup! fix(api): crash"], ["squash! fix: crash"], ["amend! fix: crash"], ["fixture: add ten orders"], ["fixtures: fix ten orders"], ["fixes: a list of what we fixed"], ["prefixed: x"],
    ["docs: how to fix a crash"], ["docs(fix): explain hotfix: titles"], ["chore: fix: lint"], ["feat: fix: what it was"], ["test: fix the clock"], ["Fix crash on start"], ["fix typo"], ["fix typo in README: crash"], ["fixed: width of the table"], ["a fix: crash"], ["we fix(api): things"],
    ["fix::resolve is faster"], ["fix://scheme is known"], ["fix:"], ["fix: "], [""], ["refactor(fix): move"], ["Merge branch 'fix: crash'"],
    ["fix: typo"], ["fix: typo in the README"], ["fix: a few typos"], ["fix: lint"], ["fix: eslint errors"], ["fix: failing tests"], ["fix: flaky test on Windows"], ["fix(docs): broken link"], ["fix(test): wait for the clock"], ["fix(ci): cache"], ["fix: merge conflicts"], ["fix: formatting"],
    ["fix: docs"], ["fix: documentation of the API"], ["fix: README.md"], ["fix: comment"], ["fix(lint): imports"], ["fix: fix typo"], ["fix: spelling, again"],
  ])("is none: %s", (title) => {
    expect(said(facts(title))).toBe("none by none");
  });

  it.each([
    ["Revert \"fix: crash on start\"", "revert by revert"], ["Revert \"fix(api): crash (#12)\" (#13)", "revert by revert"], ["revert: fix: crash", "revert by revert"], ["revert(api): crash", "revert by revert"], ["Revert 'fix: crash'", "revert by revert"], ["Revert #123", "revert by revert"],
    ["Revert 1a2b3c4d", "revert by revert"], ["Revert commit 1a2b3c4d", "revert by revert"], ["Reverts PR 12", "revert by revert"], ["revert \"feat: basket\"", "revert by revert"], ["Revert “fix: crash”", "revert by revert"], ["Revert changes of the parser", "revert by revert"],
    ["Revert the new parser", "revert by revert, unsure"], ["Revert \"Revert \"fix: crash\"\"", "fix by title"], ["Revert \"Revert \"Revert \"fix: crash\"\"\"", "revert by revert"], ["Revert \"Revert \"feat: basket\"\"", "none by none"], ["Reapply \"fix: crash\"", "fix by title"],
    ["Revert \"Reapply \"fix: crash\"\"", "revert by revert"], ["Revert to the old parser", "none by none"], ["Revert button of the editor", "none by none"], ["Reverting is explained", "revert by revert, unsure"], ["reversed order of the list", "none by none"], ["Add revert command", "none by none"],
  ])("that goes back: %s", (title, expected) => {
    expect(said(facts(title))).toBe(expected);
  });

  it("takes what git writes below it for a revert, but not what was squashed", () => {
    expect(said(facts("Undo the new parser", { message: "Undo the new parser\n\nThis reverts commit 0123456789abcdef0123456789abcdef01234567." }))).toBe("revert by revert");
    expect(said(facts("Undo the new parser (#9)", { message: "Undo the new parser (#9)\n\nReverts acme/shop#8" }))).toBe("revert by revert");
    expect(said(facts("feat: basket (#9)", { message: "feat: basket (#9)\n\n* basket\n\n* Revert \"basket\"\n\nThis reverts commit 0123456789abcdef0123456789abcdef01234567." }))).toBe("none by none");
  });

  it.each([
    ["Bump lodash from 4.17.20 to 4.17.21"], ["fix(deps): update dependency react to v19"], ["chore(deps-dev): bump vite from 7.0.0 to 7.0.1 in /web"], ["build(deps): bump the npm group with 3 updates"], ["Update dependency react to v19"], ["fix(dependencies): pin lodash"], ["Lock file maintenance"],
    ["[Snyk] Security upgrade lodash from 1.0.0 to 2.0.0"], ["Update rust-lang/rust requirement"], ["Bump all dependencies"], ["Upgrade dependencies"], ["[Security] Bump lodash"],
  ])("raises a version: %s", (title) => {
    expect(said(facts(title))).toBe("dependency by dependency");
  });

  it.each([["fix: dependency cycle in the graph"], ["fix: update dependency graph twice"], ["fix: bump allocator stays empty"]])("is no dependency: %s", (title) => {
    expect(said(facts(title))).toBe("fix by title");
  });

  it.each([
    ["[Backport 2.x] fix: crash"], ["[backport] fix(api): crash"], ["backport: fix: crash"], ["Backport #12 to 2.x"], ["fix: crash (backport #12)"], ["fix: crash (backport 2.x) (#13)"], ["Cherry-pick #12: crash"],
  ])("carries over: %s", (title) => {
    expect(said(facts(title))).toBe("backport by backport");
  });

  it.each([["fix: backport settings are lost", "fix by title"], ["Backports are explained", "none by none"], ["feat: cherry picker", "none by none"]])("is no back-port: %s", (title, expected) => {
    expect(said(facts(title))).toBe(expected);
  });
});

describe("words, where the organisation takes them", () => {
  it.each([["Fix crash on start"], ["Crash when the basket is empty"], ["Login bug"], ["Fixes #12"], ["Regression of search"], ["Hotfix for payments"]])("%s", (title) => {
    expect(said(facts(title), words)).toBe("fix by keyword, unsure");
    expect(said(facts(title))).toBe("none by none");
  });

  it.each([
    ["fix typo"], ["Fix typo in the README"], ["Fix lint"], ["Fix failing tests"], ["Fix docs"], ["Add fixtures"], ["Prefix of names"], ["Fixed-width font"], ["fixed width columns"], ["docs: how to fix a bug"], ["refactor: fix names"], ["fixup! Fix crash"], ["Bug report template"], ["Debug output"], ["Fix merge conflicts"], ["Suffix trees"],
    ["Affix the label"], ["Add a fixed header"], ["Crashpad is new"],
  ])("but not %s", (title) => {
    expect(said(facts(title), words)).toBe("none by none");
  });
});

describe("what a forge adds", () => {
  it.each<[string, ClassFacts, string]>([
    ["an issue of type Bug", facts("Look at the basket", { pull: pull(), issues: [issue({ type: "Bug" })] }), "fix by issue"],
    ["an issue with a label", facts("Look at the basket", { pull: pull(), issues: [issue({ labels: ["kind/bug"] })] }), "fix by issue"],
    ["an incident", facts("Look at the basket", { pull: pull(), issues: [issue({ labels: ["Incident"] })] }), "fix by issue"],
    ["a picture beside the label", facts("Look at the basket", { issues: [issue({ labels: ["🐛 Bug"] })] }), "fix by issue"],
    ["a feature request", facts("Look at the basket", { issues: [issue({ type: "Feature", labels: ["enhancement"] })] }), "none by none"],
    ["a label that denies it", facts("Look at the basket", { issues: [issue({ labels: ["not a bug", "bugzilla", "debug"] })] }), "none by none"],
    ["an issue before the title", facts("fix: basket", { issues: [issue({ labels: ["bug"] })] }), "fix by issue"],
    ["a title before the label", facts("fix: basket", { pull: pull({ labels: ["bug"] }) }), "fix by title"],
    ["the title of the pull request", facts("Merge pull request #7", { pull: pull({ title: "fix: basket" }) }), "fix by title"],
    ["a label of the pull request", facts("Look at the basket", { pull: pull({ labels: ["type: bugfix", "bugfix"] }) }), "fix by label"],
    ["a label on a change of docs", facts("docs: typo", { pull: pull({ title: "docs: typo", labels: ["documentation"] }) }), "none by none"],
    ["one of several changes of a feature", facts("fix: lint of the basket", { pull: pull({ title: "feat: basket", isSeveral: true }) }), "none by none"],
    ["one of several changes of a fix", facts("test: basket", { pull: pull({ title: "fix: basket", isSeveral: true }) }), "fix by title"],
    ["a revert of what closed a bug", facts("Revert \"fix: basket\"", { pull: pull({ title: "Revert \"fix: basket\"" }), issues: [issue({ type: "Bug" })] }), "revert by revert"],
    ["automation that closes a bug", facts("Update things", { author: "dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>", issues: [issue({ type: "Bug" })] }), "dependency by dependency"],
    ["a label for dependencies", facts("Raise the compiler", { pull: pull({ labels: ["dependencies"] }) }), "dependency by dependency"],
    ["a label for back-ports", facts("fix: basket", { pull: pull({ labels: ["backport"] }) }), "backport by backport"],
    ["a branch for back-ports", facts("fix: basket", { pull: pull({ headBranch: "backport/2.x/12" }) }), "backport by backport"],
    ["a branch with such a name", facts("fix: basket", { pull: pull({ headBranch: "ada/backport-page" }) }), "fix by title"],
    ["an alert", facts("Escape the name", { pull: pull({ body: "See https://github.com/acme/shop/security/code-scanning/12" }) }), "fix by alert"],
    ["an advisory that it fixes", facts("Escape the name", { message: "Escape the name\n\nFixes GHSA-abcd-ef12-3456" }), "fix by alert"],
    ["an advisory that it only names", facts("Write about GHSA-abcd-ef12-3456", { message: "As in CVE-2026-12345." }), "none by none"],
    ["an error of a monitor", facts("Escape the name", { message: "Escape the name\n\nhttps://acme.sentry.io/issues/4711" }), "fix by alert"],
    ["a message that cherry-picks", facts("fix: basket", { message: "fix: basket\n\n(cherry picked from commit 0123456789abcdef0123456789abcdef01234567)" }), "backport by backport"],
  ])("%s", (_, of, expected) => {
    expect(said(of)).toBe(expected);
  });

  it("quotes what the rule saw", () => {
    expect(classifyChange(facts("fix(api)!: crash"), defaultFixSettings).quote).toBe("fix(api)!:");
    expect(classifyChange(facts("x", { issues: [issue({ labels: ["a", "kind/bug"] })] }), defaultFixSettings).quote).toBe("#12: label kind/bug");
  });

  it("counts problems, else pull requests, else changes", () => {
    expect(fixUnits(facts("fix: x", { pull: pull(), issues: [issue({ type: "Bug" }), issue({ number: 13, labels: ["bug"] }), issue({ number: 14 })] }), 3, defaultFixSettings)).toEqual(["issue:1:12", "issue:1:13"]);
    expect(fixUnits(facts("fix: x", { pull: pull(), issues: [issue()] }), 3, defaultFixSettings)).toEqual(["pull:7"]);
    expect(fixUnits(facts("fix: x"), 3, defaultFixSettings)).toEqual(["change:3"]);
  });

  it("is as severe as the worst of its issues, else as its pull request says", () => {
    expect(severityOf(facts("x", { issues: [issue({ labels: ["priority: low"] }), issue({ labels: ["severity/critical"] })], pull: pull({ labels: ["p2"] }) }), defaultFixSettings)).toBe("P1");
    expect(severityOf(facts("x", { issues: [issue()], pull: pull({ labels: ["P2"] }) }), defaultFixSettings)).toBe("P2");
    expect(severityOf(facts("x", { pull: pull({ labels: ["workflow"] }) }), defaultFixSettings)).toBe("");
  });
});
