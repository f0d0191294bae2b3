import { countedLines } from "@/lib/core/chart/countedLines";
import type { LeadWeek } from "@/lib/core/chart/leadChartModel";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import { verdictWord } from "@/lib/ui/primitive/verdictWord";

const kinds = ["proven", "declared", "unknown", "human"] as const;

/** The numbers of one week, beside the pointer and never over it. */
export function WeekTooltip({ week, left, width }: { readonly week: LeadWeek; readonly left: number; readonly width: number }) {
  const { lines, edges } = week;
  const place = left > width / 2 ? { right: Math.min(width - left + 12, Math.max(0, width - 244)) } : { left: Math.min(left + 12, Math.max(0, width - 244)) };
  return (
    <div className="tooltip" role="status" style={{ top: 56, ...place }}>
      <b>{week.label.replace("week", "Week")}, {week.days}</b>
      {lines === null || edges === null ? <p>No counted lines were merged.</p> : (
        <table>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind} className="flat"><td><i aria-hidden="true" className={`key fill-${kind}`} />{verdictWord[kind]}</td><td className="n">{formatCount(lines[kind])}</td><td className="n">{formatPercent(edges[kind])}</td></tr>
            ))}
            <tr className="flat sum"><td>AI, headline</td><td className="n">{formatCount(lines.proven + lines.declared)}</td><td className="n">{formatPercent(edges.headline)}</td></tr>
          </tbody>
        </table>
      )}
      {lines !== null && edges !== null && <p>Floor {formatPercent(edges.floor)}, ceiling {formatPercent(edges.ceiling)} of {formatCount(countedLines(lines))} lines.{week.complete ? "" : " The week is still running."}{week.rows === null ? "" : " Enter: rows of this week."}</p>}
    </div>
  );
}
