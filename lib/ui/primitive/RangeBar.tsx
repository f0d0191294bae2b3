import type { RoundedEdges } from "@/lib/core/chart/roundEdges";
import { formatPercent } from "@/lib/core/report/formatPercent";
import { Strip } from "./Strip";

const at = (percent: number) => ({ left: `${percent}%` });
/** A label left or right of its tick, whichever side has room. */
const beside = (percent: number, toLeft: boolean) => (toLeft ? { right: `calc(${100 - percent}% + 6px)` } : { left: `calc(${percent}% + 6px)` });

/** The strip with three ticks: floor, headline, ceiling. The only way this range is drawn. */
export function RangeBar({ edges, isRange = false }: { readonly edges: RoundedEdges; readonly isRange?: boolean }) {
  // Where the headline is the range itself, the middle tick is only what evidence names.
  const word = isRange ? "Named" : "Headline";
  const { floor, headline, ceiling } = edges;
  const centre = Math.min(92, Math.max(8, headline));
  const ceilingLeft = ceiling > 62;
  return (
    <div className="range" role="img" aria-label={`Floor ${formatPercent(floor)}, ${word.toLowerCase()} ${formatPercent(headline)}, ceiling ${formatPercent(ceiling)}; people ${formatPercent(edges.human)}`}>
      <span className="at" style={{ top: 2, left: `${centre}%`, transform: "translateX(-50%)", fontWeight: 600, fontSize: 14 }}><span className={isRange ? "" : "wide-only"}>{word} </span>{formatPercent(headline)}</span>
      <span className="at mid" style={{ top: 24, ...beside(floor, floor > 18) , ...(floor <= 18 && headline - floor < 16 ? { display: "none" } : {}) }}>Floor {formatPercent(floor)}</span>
      <span className="at mid" style={{ top: 24, ...beside(ceiling, ceilingLeft && ceiling - headline > 24), ...(ceiling > 86 && ceiling - headline <= 24 ? { left: "auto", right: 0 } : {}) }}>Ceiling {formatPercent(ceiling)}<span className="wide-only">{ceiling - headline > 30 || ceiling < 60 ? ", if all unknown were AI" : ""}</span></span>
      <Strip edges={edges} height={34} label={false} />
      <i className="tick" style={at(Math.min(floor, 99.9))} /><i className="tick" style={at(Math.min(ceiling, 99.9))} /><i className="tick-head" style={at(headline)} />
      <RangeLabels edges={edges} />
    </div>
  );
}

/** Direct labels under the segments that are wide enough to hold them; the table twin has all of them. */
function RangeLabels({ edges }: { readonly edges: RoundedEdges }) {
  const middle = (from: number, width: number) => ({ left: `${from + width / 2}%`, transform: "translateX(-50%)" });
  const style = { top: "auto", bottom: 4 } as const;
  return (
    <>
      {edges.proven > 12 && <span className="at ai" style={{ ...style, left: 0, fontWeight: 600 }}><span className="wide-only">AI, </span>proven {formatPercent(edges.proven)}</span>}
      {edges.declared > 9 && <span className="at mid wide-only" style={{ ...style, ...(edges.proven > 0 ? middle(edges.floor, edges.declared) : { left: 0 }) }}>declared <b>{formatPercent(edges.declared)}</b></span>}
      {edges.declared > 24 && <span className="at mid narrow-only" style={{ ...style, ...(edges.proven > 0 ? middle(edges.floor, edges.declared) : { left: 0 }) }}>declared <b>{formatPercent(edges.declared)}</b></span>}
      {edges.unknown > 9 && <span className="at unknown wide-only" style={{ ...style, ...middle(edges.headline, edges.unknown) }}>unknown <b>{formatPercent(edges.unknown)}</b></span>}
      {edges.unknown > 24 && <span className="at unknown narrow-only" style={{ ...style, ...middle(edges.headline, edges.unknown) }}>unknown <b>{formatPercent(edges.unknown)}</b></span>}
      {edges.human > 12 && <span className="at people" style={{ ...style, right: 0, fontWeight: 600 }}>people {formatPercent(edges.human)}</span>}
    </>
  );
}
