import { describe, expect, it } from "vitest";
import { commitOf } from "../commitOf.fixture";
import { correctJudgement } from "../correction/correctJudgement";
import { judgeCommit } from "../judgeCommit";
import { conflictSentence } from "./conflictSentence";
import { correctionConflicts } from "./correctionConflicts";
import { markConflicts } from "./markConflicts";
import { recordConflicts } from "./recordConflicts";

const claude = "Co-authored-by: Claude <noreply@anthropic.com>";
const cursor = "Co-authored-by: Cursor <cursoragent@cursor.com>";
const judged = (...trailers: string[]) => judgeCommit(commitOf({ message: `Add a\n\n${trailers.join("\n")}\n` }));
const says = (agent: string | null, what: "agent" | "people" | "generated" | "unknown" = "agent") => ({ says: what, agent, model: null, day: "2026-03-01" });

describe("marks", () => {
  it("of two agents contradict each other, of one none", () => {
    expect(markConflicts(judged(claude, cursor))).toEqual([{ kind: "marks", one: "cursor", other: "claude-code" }]);
    expect(markConflicts(judged(claude, claude))).toEqual([]);
    expect(markConflicts(judged())).toEqual([]);
  });
  it("of a text contradict an account that the forge confirms", () => {
    const facts = commitOf({ authorName: "claude[bot]", authorEmail: "209825114+claude[bot]@users.noreply.github.com", message: `Add a\n\n${cursor}\n` });
    expect(markConflicts(judgeCommit(facts, { confirmedLogins: new Set(["claude[bot]"]) }))).toEqual([{ kind: "account", one: "claude-code", other: "cursor" }]);
  });
});

describe("a line record", () => {
  it("contradicts marks where it names a person or another agent", () => {
    expect(recordConflicts({ kind: "person", agent: null }, judged(claude))).toEqual([{ kind: "personRecord", one: "human", other: "claude-code" }]);
    expect(recordConflicts({ kind: "agent", agent: "codex" }, judged(claude))).toEqual([{ kind: "agentRecord", one: "codex", other: "claude-code" }]);
  });
  it("contradicts nobody where there is no mark, the same agent, or one without a name", () => {
    expect(recordConflicts({ kind: "person", agent: null }, judged())).toEqual([]);
    expect(recordConflicts({ kind: "agent", agent: "claude-code" }, judged(claude, cursor))).toEqual([]);
    expect(recordConflicts({ kind: "agent", agent: "unnamed" }, judged(claude))).toEqual([]);
    expect(recordConflicts({ kind: "nobody", agent: null }, judged(claude))).toEqual([]);
    expect(recordConflicts({ kind: "agent", agent: "copilot" }, judged("Co-authored-by: Copilot <198982749+Copilot@users.noreply.github.com>"))).toEqual([]);
  });
});

describe("a person", () => {
  const after = (before: ReturnType<typeof judged>, correction: ReturnType<typeof says>) => correctionConflicts(before, correctJudgement(before, correction));
  it("contradicts evidence that says something else", () => {
    expect(after(judged(claude), says(null, "people"))).toEqual([{ kind: "correction", one: "human", other: "claude-code" }]);
    expect(after(judged(claude), says("codex"))).toEqual([{ kind: "correction", one: "codex", other: "claude-code" }]);
    expect(after(judged(claude), says(null, "generated"))).toEqual([{ kind: "correction", one: "generated", other: "claude-code" }]);
  });
  it("contradicts nothing where nothing speaks, or the same is said", () => {
    expect(after(judged(), says("codex"))).toEqual([]);
    expect(after(judged(claude, cursor), says("cursor"))).toEqual([]);
    expect(after(judgeCommit(commitOf({ authoredAt: Date.UTC(2020, 0, 1) })), says("codex"))).toEqual([]);
  });
});

it("is told in words", () => {
  expect(conflictSentence({ kind: "personRecord", one: "human", other: "claude-code" })).toBe("A line record says that a person wrote these lines, a mark on the commit names Claude Code. The record decides.");
  expect(conflictSentence({ kind: "correction", one: "human", other: "cursor" })).toBe("A correction says that a person wrote these lines, the evidence says Cursor. The correction decides.");
});
