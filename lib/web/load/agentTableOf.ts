import { agentTitle } from "@/lib/core/attribution/agentTitle";
import { othersTogether } from "@/lib/core/privacy/othersTogether";
import { headlineAgents } from "@/lib/core/report/headlineAgents";
import type { AgentTableModel } from "@/lib/core/report/page/agentTableModel";
import { aiShareByAgent } from "@/lib/store/reports/aiShareByAgent";
import { address } from "./address";
import type { ShareContext } from "./shareContext";

/** The window's lines by agent, as works-council mode tells them. */
export async function agentTableOf({ context, filter, nowFilter, windowTitle }: ShareContext): Promise<AgentTableModel> {
  const report = await aiShareByAgent(context.db, context.reader.scope, nowFilter ?? filter, context.now);
  const rows = report.rows.map(({ agent, lines, agentShare }) => ({ name: agent === othersTogether ? "Agents of few people, together" : agentTitle(agent), lines, percent: agentShare === null ? null : agentShare * 100 }));
  const named = rows.flatMap(({ name, percent }, index) => (percent === null || report.rows[index]?.agent === othersTogether ? [] : [{ name, percent }]));
  return {
    figure: {
      id: "agents", kicker: "Agents", aside: windowTitle,
      headline: named.length > 1 || rows.length === 0 ? headlineAgents(named) : [{ text: named.length === 1 ? "One agent is told apart" : "Agents are told together only" }],
      sub: "Share of counted lines by the agent that the evidence names.", foot: report.notes.map((text) => ({ text: `${text} ` })), rows: null, csv: address.csv("aiShareByAgent", nowFilter ?? filter),
    },
    rows,
  };
}
