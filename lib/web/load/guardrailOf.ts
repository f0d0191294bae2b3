import { prepareGuardCell } from "@/lib/core/chart/prepareGuardCell";
import type { GuardComparison } from "@/lib/core/measures/guardrail/compareGuard";
import type { Filter } from "@/lib/core/report/filter";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatDay } from "@/lib/core/report/formatDay";
import { formatDayRange } from "@/lib/core/report/formatDayRange";
import { formatGuard } from "@/lib/core/report/formatGuard";
import { headlineGuard } from "@/lib/core/report/headlineGuard";
import type { FactTableModel } from "@/lib/core/report/page/evidencePageModel";
import type { GuardrailModel } from "@/lib/core/report/page/guardrailModel";
import { addDays } from "@/lib/core/report/week";
import { address } from "./address";
import { changesLink } from "./changesLink";
import { guardRowsLink } from "./guardRowsLink";
import type { LoadContext } from "./loadContext";

function twinOf(compared: readonly GuardComparison[]): FactTableModel {
  const weeks = [...new Set(compared.flatMap(({ series }) => series.map(({ week }) => week)))].sort().reverse();
  const at = compared.map(({ series }) => new Map(series.map((point) => [point.week, point])));
  return {
    columns: [{ title: "Four weeks to the week of", isNumber: false, isWide: false }, ...compared.flatMap(({ measure, isPeople }) => [`${measure.title}, AI`, `${measure.title}, ${isPeople ? "people" : "no AI evidence"}`].map((title) => ({ title, isNumber: true, isWide: false })))],
    rows: weeks.map((week) => ({
      id: week, cells: [{ text: formatDay(week) }, ...compared.flatMap(({ measure }, index) => { const point = at[index]?.get(week); return [point?.ai, point?.none].map((value) => ({ text: value === null || value === undefined ? "–" : formatGuard(measure.id, value) })); })],
    })),
  };
}

/** The longest period that one of them is about: those that need no age. */
function windowOf(compared: readonly GuardComparison[]): { readonly from: string; readonly to: string } | null {
  const windows = compared.flatMap(({ window }) => (window === null ? [] : [window]));
  const [from, to] = [windows.map((window) => window.from).sort()[0], windows.map((window) => window.to).sort().at(-1)];
  return from === undefined || to === undefined ? null : { from, to: addDays(to, 6) };
}

/** Small multiples of some guardrails. `moreHref`: where all of them are. */
export function guardrailOf(context: LoadContext, filter: Filter, compared: readonly GuardComparison[], moreHref: string | null): GuardrailModel {
  const window = windowOf(compared);
  const [first] = compared;
  const rowsHref = window === null ? null : changesLink(context, { ...filter, range: { kind: "days", ...window } });
  const count = first === undefined ? 0 : first.counts.ai + first.counts.none;
  return {
    cells: compared.map((each) => prepareGuardCell(each, (group) => guardRowsLink(context, filter, each, group))), moreHref, twin: twinOf(compared),
    figure: {
      id: "guardrails", kicker: "Guardrails", aside: window === null ? "" : `Changes by AI against others, landed ${formatDayRange(window.from, window.to)}`, headline: headlineGuard(compared),
      sub: "Numbers: the last 12 complete weeks that are old enough for the question. Lines: four weeks each, every panel on its own scale.",
      foot: [{ text: "▲ marks a difference whose 95 % interval excludes zero; it describes, and proves no cause. Changes by AI have a majority of AI lines; others show no evidence of it, and are called people only where people are known to have written 60 % of them. Mixed changes are in neither. Survival and rework count lines." }],
      rows: rowsHref === null || count === 0 ? null : { label: `Rows behind this (${formatCount(count)} changes that are old enough for reverts, and later ones)`, href: rowsHref }, csv: address.csv("guardrails", filter),
    },
  };
}
