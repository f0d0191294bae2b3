import { agentTitle } from "@/lib/core/attribution/agentTitle";
import type { AgentWeekRow } from "@/lib/core/chart/agentWeekRow";
import { countedLines } from "@/lib/core/chart/countedLines";
import { prepareModelRows } from "@/lib/core/chart/prepareModelRows";
import type { ShareByWeekRow } from "@/lib/core/chart/shareByWeekRow";
import { headlineAgents, type NamedShare } from "@/lib/core/report/headlineAgents";
import type { ModelRow, ModelTableModel } from "@/lib/core/report/page/modelTableModel";
import { address } from "./address";
import { changesLink } from "./changesLink";
import { modelTitle } from "./modelTitle";
import type { ShareContext } from "./shareContext";

/** Unknown and people as rows of the same table, so that its column adds up to 100 %. */
function restRow(kind: "unknown" | "human", share: ShareContext): ModelRow {
  const { now, before } = share.windows;
  const sum = (window: readonly ShareByWeekRow[]) => window.reduce((total, week) => total + week[kind], 0);
  const percent = (window: readonly ShareByWeekRow[] | null) => {
    const n = (window ?? []).reduce((total, week) => total + countedLines(week), 0);
    return window === null || n === 0 ? null : (sum(window) / n) * 100;
  };
  return {
    id: kind, kind, name: kind === "unknown" ? "Unknown" : "People", detail: kind === "unknown" ? "no trace of an agent, no proof of a person" : "by evidence, policy or date",
    lines: sum(now), percent: percent(now), earlierPercent: percent(before), releaseAt: null,
    series: share.weeks.filter((week) => week.complete).map((week) => (countedLines(week) === 0 ? null : week[kind] / countedLines(week))),
    href: share.nowFilter === null ? null : changesLink(share.context, share.nowFilter, { verdict: kind }),
  };
}

/** Share of the window's counted lines by agent, most first. */
function agentShares(rows: readonly AgentWeekRow[], now: readonly ShareByWeekRow[]): NamedShare[] {
  const weeks = new Set(now.map(({ week }) => week));
  const lines = new Map<string, number>();
  for (const row of rows) if (weeks.has(row.week)) lines.set(row.agent, (lines.get(row.agent) ?? 0) + row.lines);
  const n = now.reduce((sum, week) => sum + countedLines(week), 0);
  return [...lines].filter(([, count]) => count > 0 && n > 0).sort((a, b) => b[1] - a[1]).map(([agent, count]) => ({ name: agentTitle(agent), percent: (count / n) * 100 }));
}

/** Rows that are shown before a reader asks for all. */
const most = 10;

/** Agents and models of the page's weeks; those with most lines of the window, unless `all` are asked for. */
export function modelTableOf(share: ShareContext, rows: readonly AgentWeekRow[], page: { readonly path: string; readonly all: boolean }): ModelTableModel {
  const { filter, nowFilter, weeks, windows, report } = share;
  const releasedOn = new Map(share.releases.map(({ id, date }) => [id, date]));
  const prepared = prepareModelRows({ ...report, id: "aiShareByAgent", rows }, {
    weeks: report, modelTitle, agentTitle, releasedOn: (id) => releasedOn.get(id) ?? null,
    href: (agent) => changesLink(share.context, { ...(nowFilter ?? filter), agents: [agent] }),
  });
  const shown = page.all ? prepared : prepared.slice(0, most);
  const rowsHref = changesLink(share.context, nowFilter ?? filter, { verdict: "ai" });
  const hidden = prepared.length - shown.length;
  return {
    figure: {
      id: "models", kicker: "Agents and models", aside: share.windowTitle, headline: headlineAgents(agentShares(rows, windows.now).slice(0, 2)),
      sub: "Share of counted lines by the model that the evidence names.",
      foot: [{ text: "A model is as declared: the mark’s own word. Two agents on one commit: its lines go to one of them. No area is drawn before a release." }],
      rows: rowsHref === null ? null : { label: "Changes with a majority of AI lines", href: rowsHref },
      csv: address.csv("aiShareByAgent", nowFilter ?? filter),
    },
    all: hidden === 0 ? null : { href: `${address.withFilter(page.path, filter, { models: "all" })}#models`, label: `${String(hidden)} more with fewer lines or none` },
    rows: prepared.length === 0 ? [] : [...shown, restRow("unknown", share), restRow("human", share)],
    top: Math.max(0.01, ...prepared.flatMap((row) => row.series.map((value) => value ?? 0))),
    firstMonday: weeks[0]?.week ?? "", weeks: weeks.length, earlierTitle: windows.beforePeriod.replace(/^./, (letter) => letter.toUpperCase()),
  };
}
