import type { AgentWeekRow } from "@/lib/core/chart/agentWeekRow";

/** Markers that a chart has room for. */
const most = 5;

/** Ids of the models that are named on most lines of the page's weeks. */
export function mostNamed(rows: readonly AgentWeekRow[]): ReadonlySet<string> {
  const lines = new Map<string, number>();
  for (const { modelId, lines: count } of rows) if (modelId !== null) lines.set(modelId, (lines.get(modelId) ?? 0) + count);
  return new Set([...lines].sort((a, b) => b[1] - a[1]).slice(0, most).map(([id]) => id));
}
