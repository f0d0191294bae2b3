import { agentTitle } from "../agentTitle";
import type { Evidence } from "../evidence";
import type { Judgement } from "../judgement";
import type { Verdict } from "../verdict";
import type { LineWriter } from "./lineRecord";

/** What wrote the record, by the rule that reads it. */
const tools: Readonly<Record<string, string>> = { "git-ai-note": "git-ai", "whogitit-note": "whogitit", "entire-checkpoint": "Entire", "session": "A collected session", "agent-trace": "Agent Trace" };

/** The verdict on lines whose writer a record names. An automation's commit stays one (DECISIONS 2: bot goes before all but left-out files). */
export function judgeWriter(writer: LineWriter, commit: Verdict): Judgement {
  const { rule, kind, agent, model, modelId, session } = writer;
  const evidence: Evidence = { rule, strength: "L", agent, model, quote: session, source: "line record" };
  const plain = { agent: null, model: null, modelId: null, agents: [], byPolicy: false, evidence: [evidence] };
  if (commit === "bot") return { ...plain, verdict: "bot", reason: "An automation account is the author of the commit." };
  const tool = tools[rule] ?? rule;
  if (kind === "person") return { ...plain, verdict: "human", reason: `${tool} recorded that a person wrote these very lines (${session}).` };
  const named = agent ?? "unnamed";
  const who = named === "unnamed" ? "an agent that it does not describe" : `${agentTitle(named)}${model === null ? "" : ` with ${model}`}`;
  return { ...plain, verdict: "proven", agent: named, model, modelId, agents: [{ agent: named, model, modelId }], reason: `${tool} recorded that ${who} wrote these very lines (${session}).` };
}
