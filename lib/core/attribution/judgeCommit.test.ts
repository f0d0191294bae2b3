import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue/catalogue";
import { commitOf } from "./commitOf.fixture";
import { judgeCommit } from "./judgeCommit";

const agentLines = [
  "Co-Authored-By: Claude Opus 4.8 <noreply@anthropic.com>", "Co-authored-by: Cursor <cursoragent@cursor.com>", "Co-authored-by: aider (gpt-5.2) <aider@aider.chat>",
  "Co-authored-by: Copilot <175728472+Copilot@users.noreply.github.com>", "Co-authored-by: GPT 5.6 <codex@openai.com>", "Assisted-by: Crush:qwen3.7-max", "Assisted-by: GPT 5.6",
];
const personLine = fc.integer({ min: 0, max: 50 }).map((at) => `Co-authored-by: Person ${at} <p${at}@example.com>`);
const line = fc.oneof(fc.constantFrom(...agentLines), personLine);
const setOf = (message: string): unknown => {
  const { verdict, agents, evidence } = judgeCommit(commitOf({ message }));
  return { verdict, agents: agents.map(({ agent }) => agent).sort(), rules: evidence.map(({ rule, quote }) => `${rule} ${quote}`).sort() };
};

describe("judgeCommit", () => {
  it("finds the same agents and evidence in whatever order co-authors stand", () => {
    fc.assert(fc.property(fc.uniqueArray(line, { maxLength: 12 }).chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length }))), ([lines, shuffled]) => {
      expect(setOf(`Add\n\n${shuffled.join("\n")}`)).toEqual(setOf(`Add\n\n${lines.join("\n")}`));
    }), { seed: 7, numRuns: 500 });
  });
  it("gives the same judgement twice, and the same for a message written twice", () => {
    fc.assert(fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const commit = commitOf({ message: `Add\n\n${lines.join("\n")}` });
      expect(judgeCommit(commit)).toEqual(judgeCommit(commit));
      expect(setOf(`${commit.message}\n\n---------\n\n${lines.join("\n")}`)).toEqual(setOf(commit.message));
    }), { seed: 7, numRuns: 300 });
  });
  it("never calls a commit human for want of a mark", () => {
    fc.assert(fc.property(fc.string(), fc.integer({ min: Date.UTC(2021, 5, 29), max: Date.UTC(2030, 0, 1) }), (message, authoredAt) => {
      expect(judgeCommit(commitOf({ message, authoredAt })).verdict).not.toBe("human");
    }), { seed: 7, numRuns: 300 });
  });
  it("gives no evidence and a reason for an ordinary commit", () => {
    expect(judgeCommit(commitOf())).toEqual({
      verdict: "unknown", agent: null, model: null, modelId: null, agents: [], byPolicy: false, evidence: [],
      reason: "No mark of an agent was found, and nothing says that a person wrote it.",
    });
  });
  it("says where it found an agent", () => {
    const reasonOf = (different: Parameters<typeof commitOf>[0]): string => judgeCommit(commitOf(different)).reason;
    expect(reasonOf({ authorName: "Ann (aider)" })).toBe("aider is the author (Ann (aider) <ann@example.com>).");
    expect(reasonOf({ committerName: "Claude", committerEmail: "noreply@anthropic.com" })).toBe("Claude Code made the commit (Claude <noreply@anthropic.com>).");
    expect(reasonOf({ message: "Add\n\nCo-authored-by: Cursor <cursoragent@cursor.com>" })).toBe("Cursor is named as co-author (Co-authored-by: Cursor <cursoragent@cursor.com>).");
    expect(reasonOf({ message: "aider: Add" })).toBe("The subject is one that aider writes (aider: Add).");
    expect(reasonOf({ message: "Add\n\n💘 Generated with Crush" })).toBe("Crush left its mark in the message (💘 Generated with Crush).");
    expect(reasonOf({ message: "Add\n\nAI-assisted: true" })).toBe("An agent that is not named left its mark in the message (AI-assisted: true).");
    expect(reasonOf({ authorName: "renovate[bot]" })).toBe("An automation account is the author (renovate[bot] <ann@example.com>).");
    expect(reasonOf({ message: "Add\n\nExecuted-By: backend-agent" })).toBe("Only a hint was found (Executed-By: backend-agent), and a hint does not decide.");
  });
  it("takes an organisation's own rules beside the catalogue", () => {
    const own = {
      id: "own.house-agent", agent: "house-agent", kind: "agent", roles: ["trailer"], strength: "D", source: "census of one",
      pattern: { type: "trailer", keys: ["house-agent"], value: /^v\d+$/ }, examples: [["trailer", "House-Agent: v2"]], counterExamples: [["trailer", "House-Agent: no"]],
    } as const;
    const commit = commitOf({ message: "Add\n\nHouse-Agent: v2" });
    expect(judgeCommit(commit).verdict).toBe("unknown");
    expect(judgeCommit(commit, { rules: [...catalogue, own] })).toMatchObject({ verdict: "declared", agent: "house-agent" });
  });
});
