import type { RoundedEdges } from "@/lib/core/chart/roundEdges";

const print = (percent: number): string => String(percent < 9.95 ? Math.round(percent * 10) / 10 : Math.round(percent));

/** The number of the headline, large; where the headline is a range, both its ends. */
export function Numeral({ edges, isRange }: { readonly edges: RoundedEdges; readonly isRange: boolean }) {
  if (isRange) return <div className="numeral numeral-range ai">{print(edges.floor)}–{print(edges.ceiling)}<small>%</small></div>;
  return <div className="numeral ai">{print(edges.headline)}<small>%</small></div>;
}
