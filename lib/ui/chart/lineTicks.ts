import { countTicks } from "@/lib/core/chart/countTicks";
import type { LeadChartModel } from "@/lib/core/chart/leadChartModel";

/** Ticks of the lower panel: everything that is drawn there, bots too. */
export function lineTicks(model: LeadChartModel): number[] {
  const total = (week: LeadChartModel["weeks"][number]): number => (week.lines === null ? 0 : week.lines.proven + week.lines.declared + week.lines.unknown + week.lines.human + week.lines.bot);
  const largest = Math.max(0, ...model.weeks.map(total));
  return countTicks(largest);
}
