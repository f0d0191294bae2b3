import type { AgentWeekRow } from "@/lib/core/chart/agentWeekRow";
import { agentLinesByWeek } from "@/lib/store/reports/agentLinesByWeek";
import type { ShareContext } from "./shareContext";

/** Lines of agents and models in the complete weeks of the page. */
export async function agentWeeks({ context, filter }: ShareContext): Promise<AgentWeekRow[]> {
  const rows = await agentLinesByWeek(context.db, context.reader.scope, filter, context.now);
  return rows.map(({ agent, model, week, lines }) => ({ agent, modelId: model, week, lines, complete: true }));
}
