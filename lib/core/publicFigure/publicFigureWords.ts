import { formatPercent } from "../report/formatPercent";
import type { PublicFigureModel } from "./publicFigureModel";

const plain = (percent: number) => formatPercent(percent).replace(/\u202f%$/, "");

/** What a badge says in a few letters, and in a sentence to whoever hears it or points at it. */
export function publicFigureWords({ about, edges, isRange, basis }: PublicFigureModel): { readonly short: string; readonly long: string } {
  if (edges === null) return { short: "no lines yet", long: `AI-merged share of ${about}: nothing is counted yet.` };
  const range = `${plain(edges.floor)}–${formatPercent(edges.ceiling)}`;
  const short = isRange ? range : formatPercent(edges.headline);
  return { short, long: `AI-merged share of ${about}: ${short} ${basis}. It lies between ${formatPercent(edges.floor)} (proven) and ${formatPercent(edges.ceiling)} (unknown added).` };
}
