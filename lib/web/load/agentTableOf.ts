import { agentTitle } from "@/lib/core/attribution/agentTitle";
import { othersTogether } from "@/lib/core/privacy/othersTogether";
import { formatPercent } from "@/lib/core/report/formatPercent";
import { headlineAgents } from "@/lib/core/report/headlineAgents";
import type { Headline } from "@/lib/core/report/headline";
import type { AgentShareRow, AgentTableModel } from "@/lib/core/report/page/agentTableModel";
import { aiShareByAgent } from "@/lib/store/reports/aiShareByAgent";
import { address } from "./address";
import type { ShareContext } from "./shareContext";

/** What may be told apart is a part: no more is claimed than that. */
function headline([first]: readonly AgentShareRow[]): Headline {
  if (first === undefined || first.percent === null) return [{ text: "Agents are told together only" }];
  return [{ text: first.name, tone: "ai" }, { text: ` is named on ${first.isPartial ? "at least " : ""}${formatPercent(first.percent)} of the lines` }];
}

/** The window's lines by agent, as works-council mode tells them. */
export async function agentTableOf({ context, filter, nowFilter, windowTitle }: ShareContext): Promise<AgentTableModel> {
  const report = await aiShareByAgent(context.db, context.reader.scope, nowFilter ?? filter, context.now);
  const rows = report.rows.map(({ agent, lines, agentShare, partial }) => ({ name: agent === othersTogether ? "Agents of few people, together" : agentTitle(agent), lines, percent: agentShare === null ? null : agentShare * 100, isPartial: partial }));
  const isTogether = rows.some(({ isPartial }) => isPartial) || report.rows.some(({ agent }) => agent === othersTogether);
  return {
    figure: {
      id: "agents", kicker: "Agents", aside: windowTitle,
      headline: isTogether ? headline(rows.filter((_, index) => report.rows[index]?.agent !== othersTogether)) : headlineAgents(rows.flatMap(({ name, percent }) => (percent === null ? [] : [{ name, percent }]))),
      sub: "Share of counted lines by the agent that the evidence names, in weeks in which it may be told apart.", foot: report.notes.map((text) => ({ text: `${text} ` })), rows: null, csv: address.csv("aiShareByAgent", nowFilter ?? filter),
    },
    rows,
  };
}
