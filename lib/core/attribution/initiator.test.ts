import { describe, expect, it } from "vitest";
import type { CommitFacts } from "../history/commitFacts";
import { catalogue } from "./catalogue/catalogue";
import { compileOwnRule } from "./own/compileOwnRule";
import { initiator, type InitiatorCommit, type InitiatorFacts } from "./initiator";
import { namesAccount } from "./namesAccount";
import { partiesBehind } from "./partiesBehind";

const commit = (author: string | null, coAuthors: string[] = [], committer: string | null = null): InitiatorCommit<string> => ({ author, coAuthors, committer });
const none: InitiatorFacts<string> = { own: [], behind: [], joined: null, pull: null };
const pull = { author: "Pia", assignees: ["Ali", "Zoe"], mergedBy: "Max" };

describe("initiator", () => {
  it.each<[string, Partial<InitiatorFacts<string>>, string | null]>([
    ["the author, before everybody else", { own: [commit("Ann", ["Bea"])], pull }, "Ann"],
    ["who authored the most", { own: [commit("Ann"), commit("Bea"), commit("Bea")] }, "Bea"],
    ["the earliest of equals", { own: [commit("Bea"), commit("Ann")] }, "Bea"],
    ["a person among an agent's commits", { own: [commit(null, ["Cem"]), commit(null), commit("Ann")] }, "Ann"],
    ["the first human co-author of an agent", { own: [commit(null), commit(null, ["Cem", "Dan"]), commit(null, ["Eve"])], pull }, "Cem"],
    ["somebody whose commit was squashed", { own: [commit(null)], behind: [commit(null, ["Cem"]), commit("Ann")], pull }, "Ann"],
    ["a co-author of what was squashed", { own: [commit(null)], behind: [commit(null, ["Cem"])], pull }, "Cem"],
    ["the pull request's author", { own: [commit(null)], pull, joined: commit("Mia") }, "Pia"],
    ["the first assignee", { own: [commit(null)], pull: { ...pull, author: null }, joined: commit("Mia") }, "Ali"],
    ["who merged, as the forge says", { own: [commit(null)], pull: { ...pull, author: null, assignees: [] }, joined: commit("Mia") }, "Max"],
    ["who merged, as git says", { own: [commit(null, [], "Kim")], joined: commit("Mia") }, "Mia"],
    ["who committed an agent's work", { own: [commit(null, [], "Kim"), commit(null)] }, "Kim"],
    ["nobody", { own: [commit(null)], joined: commit(null) }, null],
  ])("%s", (_, facts, expected) => { expect(initiator({ ...none, ...facts })).toBe(expected); });
});

describe("partiesBehind", () => {
  const facts = (message: string, committer: readonly [string, string] = ["GitHub", "noreply@github.com"]): CommitFacts => ({
    sha: "1".repeat(40), parents: [], authorName: "Claude", authorEmail: "noreply@anthropic.com", authoredAt: Date.UTC(2026, 4, 1), committerName: committer[0], committerEmail: committer[1],
    committedAt: Date.UTC(2026, 4, 1), mappedAuthorName: "Claude", mappedAuthorEmail: "noreply@anthropic.com", message,
  });

  it("people, without agents, automation and what looks like it", () => {
    const message = [
      "Add a parser", "", "Co-authored-by: Claude <noreply@anthropic.com>", "Co-authored-by: dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>",
      "Co-authored-by: Ann Arbor <Ann@Example.org>", "Co-authored-by: Release bot <release-bot@acme.io>", "Co-authored-by: nobody", "Co-authored-by: Bea <1+bea@users.noreply.github.com>",
    ].join("\n");
    expect(partiesBehind(facts(message), catalogue)).toEqual({ coAuthors: [{ name: "Ann Arbor", email: "ann@example.org" }, { name: "Bea", email: "1+bea@users.noreply.github.com" }], committer: null });
  });

  it("the committer where it is a person, and an organisation's own agent where it is one", () => {
    expect(partiesBehind(facts("Fix", ["Kim", "kim@example.org"]), catalogue).committer).toEqual({ name: "Kim", email: "kim@example.org" });
    const own = compileOwnRule({ id: 1, looksAt: "address", pattern: "kim@example.org", agent: "kim", strength: "D", since: null, until: null });
    expect(partiesBehind(facts("Fix", ["Kim", "kim@example.org"]), [...catalogue, own]).committer).toBeNull();
  });
});

describe("namesAccount", () => {
  const of = (id: string) => catalogue.filter((rule) => rule.id === id).map(namesAccount);
  it.each([["aider.author", false], ["unnamed.author-model", false], ["aider.co-author", true], ["bot.dependabot", true], ["bot.github-app", true]])("%s: %s", (id, expected) => { expect(of(id)).toEqual([expected]); });

  it("own rules: a whole name is an account, an end of one is not", () => {
    const own = (pattern: string) => namesAccount(compileOwnRule({ id: 1, looksAt: "name", pattern, agent: "codex", strength: "D", since: null, until: null }));
    expect([own("acme robot"), own("acme *"), own("* (acme)")]).toEqual([true, true, false]);
  });
});
