import { formatDay } from "@/lib/core/report/formatDay";
import type { ModelRow } from "@/lib/core/report/page/modelTableModel";
import type { Report } from "@/lib/core/report/report";
import type { AgentWeekRow } from "./agentWeekRow";
import { compareWindows } from "./compareWindows";
import { countedLines } from "./countedLines";
import { fillWeeks } from "./fillWeeks";
import { daysBetween } from "./isoWeek";
import type { ShareByWeekRow } from "./shareByWeekRow";

interface Options {
  /** The report of weeks of the same filter: denominators and windows. */
  readonly weeks: Report<ShareByWeekRow>;
  readonly modelTitle: (modelId: string) => string;
  readonly agentTitle: (agent: string) => string;
  /** Day on which a model was released, null where it is not known. */
  readonly releasedOn: (modelId: string) => string | null;
  readonly href: (agent: string, modelId: string | null) => string | null;
}

/**
 * One row for each model, by lines of the last window; agents that name no model have a row each. Percent = lines of the
 * window ÷ its counted lines. A week without counted lines is a gap; before its release a model has no share, not 0.
 */
export function prepareModelRows(report: Report<AgentWeekRow>, options: Options): ModelRow[] {
  const weeks = fillWeeks(options.weeks.rows);
  const { now, before } = compareWindows(weeks);
  const groups = new Map<string, AgentWeekRow[]>();
  for (const row of report.rows) {
    const key = row.modelId === null ? `agent:${row.agent}` : `model:${row.modelId}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const rows = [...groups].map(([id, group]) => prepareRow(id, group, { ...options, shown: weeks, now, before }));
  return rows.filter((row) => row.series.some((share) => share !== null && share > 0)).sort((a, b) => b.lines - a.lines || (a.name < b.name ? -1 : 1));
}

interface Context extends Options {
  readonly shown: readonly ShareByWeekRow[];
  readonly now: readonly ShareByWeekRow[];
  readonly before: readonly ShareByWeekRow[] | null;
}

function prepareRow(id: string, group: readonly AgentWeekRow[], context: Context): ModelRow {
  const byWeek = new Map<string, number>();
  for (const row of group) byWeek.set(row.week, (byWeek.get(row.week) ?? 0) + row.lines);
  const inWindow = (window: readonly ShareByWeekRow[]): number => window.reduce((sum, week) => sum + (byWeek.get(week.week) ?? 0), 0);
  const percent = (window: readonly ShareByWeekRow[] | null): number | null => {
    const n = (window ?? []).reduce((sum, week) => sum + countedLines(week), 0);
    return window === null || n === 0 ? null : (inWindow(window) / n) * 100;
  };
  const modelId = group[0]?.modelId ?? null;
  const agents = [...new Set(group.map((row) => row.agent))].sort();
  const released = modelId === null ? null : context.releasedOn(modelId);
  const first = context.shown[0]?.week ?? "";
  const releaseAt = released === null ? null : daysBetween(first, released) / 7;
  const firstLines = Math.min(...[...byWeek.keys()].map((week) => daysBetween(first, week) / 7));
  return {
    id, kind: modelId === null ? "unnamed" : "named", lines: inWindow(context.now), percent: percent(context.now), earlierPercent: percent(context.before),
    name: modelId === null ? `${context.agentTitle(agents[0] ?? "")}, model not named` : context.modelTitle(modelId),
    detail: modelId === null ? "declared without a model" : [agents.map(context.agentTitle).slice(0, 3).join(", "), released && formatDay(released).replace(/^\d+ /, "")].filter(Boolean).join(", "),
    series: context.shown.filter((week) => week.complete).map((week, index) => {
      const n = countedLines(week);
      return n === 0 || (releaseAt !== null && index + 1 <= Math.min(releaseAt, firstLines)) ? null : (byWeek.get(week.week) ?? 0) / n;
    }),
    releaseAt: releaseAt !== null && releaseAt > 0 && releaseAt < context.shown.length ? releaseAt : null,
    href: context.href(agents[0] ?? "", modelId),
  };
}
