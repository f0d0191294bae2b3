import { describe, expect, it } from "vitest";
import { applyPolicy } from "./applyPolicy";
import { commitOf } from "./commitOf.fixture";
import { judgeCommit } from "./judgeCommit";
import type { Judgement } from "./judgement";

const day = 86_400_000;
const week = 7 * day;
const wednesday = Date.UTC(2026, 2, 4, 15);
const monday = Date.UTC(2026, 2, 2);
const unknown = judgeCommit(commitOf({ authoredAt: wednesday }));
const adopters = (agentUse: readonly number[], scannedAt = monday + 40 * week): Judgement =>
  applyPolicy(unknown, { policy: { kind: "adopters" }, authoredAt: wednesday, agentUse, scannedAt });

describe("applyPolicy", () => {
  it("strict leaves everything as it is", () => {
    expect(applyPolicy(unknown, { policy: { kind: "strict" }, authoredAt: wednesday, agentUse: [], scannedAt: wednesday + 99 * week })).toBe(unknown);
  });

  it("adopters: no agent use within twelve weeks either side of the authored week is human", () => {
    expect(adopters([])).toMatchObject({ verdict: "human", byPolicy: true, evidence: [{ rule: "policy-adopters", strength: "P", source: "policy", quote: "2026-03-02" }] });
    expect(adopters([]).reason).toBe("By policy: its author shows no use of an agent within twelve weeks of the week of 2026-03-02.");
  });
  it("adopters: the edges of the window, by hand: Monday 8 December 2025 to Sunday 31 May 2026", () => {
    const [from, to] = [Date.UTC(2025, 11, 8), Date.UTC(2026, 5, 1)];
    expect(adopters([from - 1, to]).verdict).toBe("human");
    expect(adopters([from]).verdict).toBe("unknown");
    expect(adopters([to - 1]).verdict).toBe("unknown");
    expect(adopters([to - 1]).byPolicy).toBe(false);
  });
  it("adopters: says nothing until twelve weeks have passed", () => {
    expect(adopters([], Date.UTC(2026, 5, 1) - 1)).toMatchObject({ verdict: "unknown", reason: "Unmarked; the policy can say more on 2026-06-01, when twelve weeks have passed." });
    expect(adopters([], Date.UTC(2026, 5, 1)).verdict).toBe("human");
  });
  it("adopters: a Sunday and the Monday after it belong to different weeks", () => {
    const on = (authoredAt: number): string => applyPolicy(unknown, { policy: { kind: "adopters" }, authoredAt, agentUse: [monday - 12 * week - 1], scannedAt: monday + 40 * week }).verdict;
    expect([on(monday - 1), on(monday)]).toEqual(["unknown", "human"]);
  });

  it("signed: unmarked since the date is human, before it unknown", () => {
    const signed = (authoredAt: number): Judgement => applyPolicy(unknown, { policy: { kind: "signed", since: monday }, authoredAt, agentUse: [monday], scannedAt: monday });
    expect(signed(monday)).toMatchObject({ verdict: "human", byPolicy: true, reason: "By policy: every agent signs here since 2026-03-02, and no agent signed." });
    expect(signed(monday - 1)).toBe(unknown);
  });

  it("keeps evidence, and touches no other verdict and no commit with a hint", () => {
    const context = { policy: { kind: "signed", since: 0 }, authoredAt: wednesday, agentUse: [], scannedAt: wednesday } as const;
    const assisted = judgeCommit(commitOf({ message: "Add\n\nCo-authored-by: Copilot <copilot@github.com>" }));
    expect(applyPolicy(assisted, context).evidence.map(({ strength }) => strength)).toEqual(["A", "P"]);
    for (const judged of [
      judgeCommit(commitOf({ message: "aider: Add" })), judgeCommit(commitOf({ authorName: "dependabot[bot]" })), judgeCommit(commitOf({ authoredAt: 0 })),
      judgeCommit(commitOf({ message: "Add\n\nExecuted-By: backend-agent" })),
    ]) expect(applyPolicy(judged, context)).toBe(judged);
  });
  it("applied twice is applied once", () => {
    const context = { policy: { kind: "adopters" }, authoredAt: wednesday, agentUse: [], scannedAt: wednesday + 40 * week } as const;
    expect(applyPolicy(applyPolicy(unknown, context), context)).toEqual(applyPolicy(unknown, context));
  });
});
