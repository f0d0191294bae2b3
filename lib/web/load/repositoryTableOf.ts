import { addLines } from "@/lib/core/chart/addLines";
import { countedLines } from "@/lib/core/chart/countedLines";
import { prepareRepositoryRows } from "@/lib/core/chart/prepareRepositoryRows";
import type { RepositoryShareRow } from "@/lib/core/chart/repositoryShareRow";
import { roundEdges } from "@/lib/core/chart/roundEdges";
import { sumWindow } from "@/lib/core/chart/sumWindow";
import { headlineMoved } from "@/lib/core/report/headlineMoved";
import { headlineRepositories } from "@/lib/core/report/headlineRepositories";
import { headlineText } from "@/lib/core/report/headlineText";
import type { RepositoryRow, RepositoryTableModel } from "@/lib/core/report/page/repositoryTableModel";
import { aiShareByRepository, type AiShareByRepositoryRow } from "@/lib/store/reports/aiShareByRepository";
import { repositoryLinesByWeek } from "@/lib/store/reports/repositoryLinesByWeek";
import { address } from "./address";
import type { ShareContext } from "./shareContext";
import { sortedHeads, sortRows, type TableSort } from "./tableSort";

const noLines = { changes: 0, proven: 0, declared: 0, unknown: 0, human: 0, bot: 0, leftOut: 0 };

interface FoundRows {
  readonly rows: RepositoryShareRow[];
  /** Repositories that works-council mode tells as one sum; null where there are none. */
  readonly others: RepositoryShareRow | null;
  readonly notes: readonly string[];
}

const nothing = { rows: [], withheld: [], notes: [] };

function othersOf(found: readonly AiShareByRepositoryRow[], earlier: readonly AiShareByRepositoryRow[]): RepositoryShareRow | null {
  const row = found.find(({ repository }) => repository === "");
  if (row === undefined) return null;
  const before = earlier.find(({ repository }) => repository === "");
  return { ...row, slug: "others", name: row.name, state: "ready", beforeAi: before?.aiLines ?? 0, beforeCounted: before?.counted ?? 0 };
}

async function shareRows({ context, filter, nowFilter, beforeFilter }: ShareContext): Promise<FoundRows> {
  const { db, reader, now, repositories, restricted } = context;
  const ask = async (window: typeof nowFilter) => (window === null ? nothing : await aiShareByRepository(db, reader.scope, window, now));
  const [{ rows: found, withheld = [], notes }, { rows: earlier }] = [await ask(nowFilter), await ask(beforeFilter)];
  const chosen = filter.repositories.length === 0 ? repositories : repositories.filter(({ slug }) => filter.repositories.includes(slug));
  const rows = chosen.map(({ slug, name, state }): RepositoryShareRow => {
    const row = found.find((each) => each.repository === slug);
    const before = earlier.find((each) => each.repository === slug);
    const { changes, proven, declared, unknown, human, bot, leftOut } = row ?? noLines;
    const told = withheld.includes(slug) ? { told: "none" as const } : row?.partial === true || before?.partial === true ? { told: "some" as const } : {};
    return { slug, name, state, changes, proven, declared, unknown, human, bot, leftOut, beforeAi: before?.aiLines ?? 0, beforeCounted: before?.counted ?? 0, ...told };
  });
  return { rows, others: othersOf(found, earlier), notes: restricted ? notes : [] };
}

/** AI share of each repository and complete week of the page; a week without counted lines is a gap. */
async function seriesOf({ context, filter, weeks }: ShareContext): Promise<Map<string, (number | null)[]>> {
  const found = await repositoryLinesByWeek(context.db, context.reader.scope, filter, context.now);
  const shares = new Map(found.map((row) => [`${row.repository} ${row.week}`, row.aiShare]));
  const complete = weeks.filter((week) => week.complete);
  return new Map(context.repositories.map(({ slug }) => [slug, complete.map(({ week }) => shares.get(`${slug} ${week}`) ?? null)]));
}

function totalOf(rows: readonly RepositoryShareRow[], share: ShareContext): RepositoryRow | null {
  if (rows.length < 2) return null;
  const { windows, weeks, context } = share;
  const percent = (window: typeof windows.before) => {
    const sum = window === null ? null : sumWindow(window).lines;
    return sum === null || countedLines(sum) === 0 ? null : ((sum.proven + sum.declared) / countedLines(sum)) * 100;
  };
  const [now, before] = [percent(windows.now), percent(windows.before)];
  const lines = addLines(rows);
  return {
    slug: "", name: context.organisation.name === "" || context.reader.scope.figures !== "all" ? "All of them" : context.organisation.name, href: "/", lines: countedLines(lines), changes: rows.reduce((sum, row) => sum + row.changes, 0),
    edges: roundEdges(lines), points: now === null || before === null ? null : now - before, note: null, isError: false,
    series: weeks.filter((week) => week.complete).map((week) => (countedLines(week) === 0 ? null : (week.proven + week.declared) / countedLines(week))),
  };
}

/** Repositories that are told as one sum stand last, whatever the order: which ones these are changes from week to week. */
function othersRow(others: RepositoryShareRow | null): RepositoryRow[] {
  if (others === null) return [];
  const lines = countedLines(others);
  return lines === 0 ? [] : [{ slug: "others", name: others.name, href: null, lines, changes: others.changes, edges: roundEdges(others), points: null, series: [], note: null, isError: false }];
}

/** What moved the share of all of them against the window before; nothing where there is none, or nothing moved it. */
function movedOf(rows: readonly RepositoryShareRow[], { windows }: ShareContext): string[] {
  const moved = windows.before === null ? null : headlineMoved(rows.map(({ name, beforeAi, beforeCounted, ...lines }) => ({ name, now: { ai: lines.proven + lines.declared, counted: countedLines(lines) }, before: { ai: beforeAi, counted: beforeCounted } })));
  return moved === null ? [] : [`${headlineText(moved.headline)}, against ${windows.beforePeriod}. ${moved.next}`];
}

/** One row a repository that the filter lets through, sorted as the address says. */
export async function repositoryTableOf(share: ShareContext, sort: TableSort, path: string): Promise<RepositoryTableModel> {
  const { filter, nowFilter, windows, windowTitle, report } = share;
  const { rows: found, others, notes } = await shareRows(share);
  const rows = prepareRepositoryRows({ ...report, id: "aiShareByRepository", rows: found }, { series: await seriesOf(share), href: (slug) => address.repository(slug, filter) });
  const compared = windows.before === null ? "" : `; change against ${windows.beforePeriod}`;
  return {
    figure: {
      id: "repositories", kicker: "The repositories", aside: `${windowTitle}${compared}`, headline: headlineRepositories(rows.map((row) => ({ name: row.name, percent: row.edges?.headline ?? null }))),
      sub: "AI share of counted lines, floor to ceiling, and its weeks.", foot: [...movedOf(others === null ? found : [...found, others], share), "A partly read repository shows no figure: no share is built on half a history.", ...notes].map((text) => ({ text: `${text} ` })),
      rows: { label: rows.length === 1 ? "1 repository" : `${String(rows.length)} repositories`, href: address.withFilter("/repositories", filter) }, csv: address.csv("aiShareByRepository", nowFilter ?? filter),
    },
    rows: [...sortRows(rows, sort), ...othersRow(others)], total: totalOf(others === null ? found : [...found, others], share), sort: sortedHeads(sort, (params) => address.withFilter(path, filter, params)),
  };
}
