import type { RoundedEdges } from "@/lib/core/chart/roundEdges";
import type { VerdictLines } from "@/lib/core/chart/verdictLines";
import { formatCount } from "@/lib/core/report/formatCount";
import { Strip } from "./Strip";

const kinds = ["proven", "declared", "unknown", "human"] as const;
const words = { proven: "proven", declared: "declared", unknown: "unknown", human: "people" } as const;

/** Right of a headline: the strip of what stands, with its lines and where that was. */
export function StandingStrip({ lines, edges, asOf }: { readonly lines: VerdictLines; readonly edges: RoundedEdges | null; readonly asOf: string }) {
  return (
    <div className="standing">
      {edges !== null && <Strip edges={edges} height={13} />}
      <p className="standing-keys">
        {kinds.map((kind) => (lines[kind] > 0 ? <span key={kind} className="nowrap"><i aria-hidden="true" className={`key fill-${kind}`} />{words[kind]} {formatCount(lines[kind])}</span> : null))}
        {lines.bot > 0 && <span className="nowrap muted"><i aria-hidden="true" className="key fill-bot" />bots {formatCount(lines.bot)}</span>}
        {lines.leftOut > 0 && <span className="nowrap muted"><i aria-hidden="true" className="key fill-bot" />left out {formatCount(lines.leftOut)}</span>}
      </p>
      <p className="small">{asOf}</p>
    </div>
  );
}
