import { agentTitle } from "@/lib/core/attribution/agentTitle";
import { type RangeShares, rejudgedShares } from "@/lib/core/measures/rejudgedShares";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { FactCell, FactTableModel } from "@/lib/core/report/page/evidencePageModel";
import type { RejudgedExample } from "@/lib/store/reports/rejudgedExamples";
import type { RejudgementRow } from "@/lib/store/reports/rejudgements";
import { address } from "./address";

const column = (title: string, isNumber = false, isWide = false) => ({ title, isNumber, isWide });
const words: Readonly<Record<string, string>> = { leftOut: "left out", human: "people", bot: "automation", proven: "AI, proven", declared: "AI, declared" };
const wordOf = (verdict: string | null) => (verdict === null ? "new" : (words[verdict] ?? verdict));
const percent = (share: number | null) => (share === null ? "–" : formatPercent(share * 100));

function moveOf(before: number | null, after: number | null): FactCell {
  const [was, is] = [percent(before), percent(after)];
  return { text: was === is ? was : `${was} → ${is}` };
}

/** Floor, headline and ceiling before and after, as cells. */
export const shareMoves = {
  columns: [column("Floor", true, true), column("AI share", true), column("Ceiling", true, true)],
  cells: ({ before, after }: { readonly before: RangeShares; readonly after: RangeShares }): FactCell[] => [moveOf(before.floor, after.floor), moveOf(before.share, after.share), moveOf(before.ceiling, after.ceiling)],
} as const;

/** All that moved; not told where the privacy mode keeps any of it. */
export function sumOfMoves(rows: readonly RejudgementRow[]): { readonly commits: number; readonly lines: number; readonly isTold: boolean } {
  return { commits: rows.reduce((sum, { commits }) => sum + (commits ?? 0), 0), lines: rows.reduce((sum, { lines }) => sum + (lines ?? 0), 0), isTold: rows.every(({ countedBefore }) => countedBefore !== null) };
}

function gather<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly (readonly [string, readonly Row[]])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups];
}

/** Lines by the verdict before and after, most first. */
export function movesTable(rows: readonly RejudgementRow[]): FactTableModel {
  const moves = gather(rows.filter(({ commits }) => commits !== null), ({ verdictBefore, verdictAfter }) => `${wordOf(verdictBefore)} → ${wordOf(verdictAfter)}`);
  return {
    columns: [column("Verdict"), column("Commits", true), column("Counted lines", true)],
    rows: moves.map(([id, list]) => ({ id, sum: sumOfMoves(list) })).toSorted((one, other) => other.sum.lines - one.sum.lines).map(({ id, sum }) => ({ id, cells: [{ text: id }, { text: formatCount(sum.commits) }, { text: formatCount(sum.lines) }] })),
  };
}

/** What it did to each repository, most lines first. */
export function repositoryMoves(rows: readonly RejudgementRow[]): FactTableModel {
  const found = gather(rows, ({ repository }) => repository).map(([slug, list]) => ({ slug, list, sum: sumOfMoves(list) }));
  return {
    columns: [column("Repository"), column("Lines", true), ...shareMoves.columns],
    rows: found.toSorted((one, other) => other.sum.lines - one.sum.lines).map(({ slug, list, sum }) => ({ id: slug, cells: [{ text: list[0]?.name ?? slug, href: address.repository(slug) }, { text: sum.isTold ? formatCount(sum.lines) : "not told" }, ...shareMoves.cells(rejudgedShares(list))] })),
  };
}

const sideOf = (verdict: string, agent: string | null) => (agent === null ? wordOf(verdict) : `${wordOf(verdict)} (${agentTitle(agent)})`);

export function exampleTable(examples: readonly RejudgedExample[]): FactTableModel {
  return {
    columns: [column("Change"), column("Repository", false, true), column("Before → after"), column("Why it is judged so today", false, true)],
    rows: examples.map((each, at) => ({
      id: `${String(at)} ${each.change}`,
      cells: [{ text: each.title === "" ? "(no title)" : each.title, href: address.change(each.repository, each.change) }, { text: each.name }, { text: `${sideOf(each.before, each.agentBefore)} → ${sideOf(each.after, each.agentAfter)}` }, { text: each.reason }],
    })),
  };
}
