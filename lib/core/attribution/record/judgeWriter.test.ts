import { expect, it } from "vitest";
import { judgeWriter } from "./judgeWriter";
import type { LineWriter } from "./lineRecord";

const agent: LineWriter = { rule: "git-ai-note", kind: "agent", agent: "claude-code", model: "claude-opus-4-8", modelId: "claude-opus-4-8", session: "s_1" };
const person: LineWriter = { rule: "git-ai-note", kind: "person", agent: null, model: null, modelId: null, session: "h_1" };

it("calls an agent's recorded lines proven and a person's human by evidence, whatever the commit's marks say", () => {
  expect(judgeWriter(agent, "unknown")).toMatchObject({
    verdict: "proven", agent: "claude-code", modelId: "claude-opus-4-8", byPolicy: false, reason: "git-ai recorded that Claude Code with claude-opus-4-8 wrote these very lines (s_1).",
    evidence: [{ rule: "git-ai-note", strength: "L", quote: "s_1", source: "line record" }],
  });
  expect(judgeWriter(person, "declared")).toMatchObject({ verdict: "human", agent: null, agents: [], byPolicy: false });
});

it("names an agent that the record does not describe as one without a name", () => {
  expect(judgeWriter({ ...agent, agent: "unnamed", model: null, modelId: null }, "human").reason).toBe("git-ai recorded that an agent that it does not describe wrote these very lines (s_1).");
});

it("leaves an automation's commit to it", () => {
  expect(judgeWriter(agent, "bot")).toMatchObject({ verdict: "bot", agent: null, agents: [] });
});
