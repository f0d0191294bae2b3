import { formatCount } from "../report/formatCount";
import { formatDay } from "../report/formatDay";
import { formatPercent } from "../report/formatPercent";
import { weekName, weekOf } from "../report/week";
import type { TeamEffect } from "./rosterEffect";
import { endless } from "./span";

interface Sums {
  readonly counted: number;
  readonly ai: number;
}

const people = (count: number, one: string, several: string) => (count === 1 ? `1 person ${one}` : `${formatCount(count)} people ${several}`);
const sumsIn = ({ counted, ai }: Sums) => `${formatCount(counted)} lines, AI ${counted === 0 ? "–" : formatPercent((ai / counted) * 100)}`;
const weekIn = (day: string) => `week ${String(Number(weekName(weekOf(day)).slice(-2)))}`;

/** `Platform: 1 person comes, from 10 Mar 2026 (week 11) on. Its last 52 weeks: 1,204 lines, AI 64 % → 1,350 lines, AI 66 %.` */
export function effectSentence(effect: TeamEffect & { readonly before: Sums | null; readonly after: Sums | null }): string {
  const { name, days: { from, until }, comes, goes, before, after } = effect;
  const who = [...(comes.length === 0 ? [] : [people(comes.length, "comes", "come")]), ...(goes.length === 0 ? [] : [people(goes.length, "goes", "go")])].join(", ");
  const isWhole = from === endless.from;
  const start = isWhole ? "in all of history" : `from ${formatDay(from)} (${weekIn(from)})`;
  const end = until === endless.until ? (isWhole ? "" : " on") : ` until before ${formatDay(until)}`;
  const figures = before === null || after === null ? "" : ` Its last 52 weeks: ${sumsIn(before)} → ${sumsIn(after)}.`;
  return `${name}: ${who}, ${start}${end}.${isWhole ? "" : " Earlier weeks stay as they are."}${figures}`;
}
