import type { RoundedEdges } from "@/lib/core/chart/roundEdges";
import { formatPercent } from "@/lib/core/report/formatPercent";

const kinds = ["proven", "declared", "unknown", "human"] as const;
const words = { proven: "AI proven", declared: "AI declared", unknown: "unknown", human: "people" } as const;

/** The byline strip: proven, declared, unknown, people, always in that order. Pure decoration where `label` is false. */
export function Strip({ edges, height = 10, label = true }: { readonly edges: RoundedEdges; readonly height?: number; readonly label?: boolean }) {
  const text = kinds.map((kind) => `${words[kind]} ${formatPercent(edges[kind])}`).join(", ");
  return (
    <span className="strip" style={{ height }} {...(label ? { role: "img", "aria-label": text } : { "aria-hidden": true })}>
      {kinds.map((kind) => (edges[kind] > 0 ? <i key={kind} className={`fill-${kind}`} style={{ flex: `${edges[kind]} 0 0` }} /> : null))}
    </span>
  );
}
