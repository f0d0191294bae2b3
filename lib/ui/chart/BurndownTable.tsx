import type { BurndownModel } from "@/lib/core/chart/prepareBurndown";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";

/** The same weeks as a table, newest first. */
export function BurndownTable({ model, caption }: { readonly model: BurndownModel; readonly caption: string }) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead><tr><th scope="col">Week</th><th scope="col" className="n">AI, proven</th><th scope="col" className="n">AI, declared</th><th scope="col" className="n">Unknown</th><th scope="col" className="n">People</th><th scope="col" className="n">Alive</th><th scope="col" className="n">AI</th></tr></thead>
      <tbody>
        {model.points.toReversed().map((point) => (
          <tr key={point.week}>
            <th scope="row" className="nowrap">{point.label}{!point.complete && <small>still running</small>}</th>
            <td className="n">{formatCount(point.proven)}</td><td className="n">{formatCount(point.declared)}</td><td className="n">{formatCount(point.unknown)}</td><td className="n">{formatCount(point.human)}</td>
            <td className="n">{formatCount(point.counted)}</td><td className="n"><b>{point.aiPercent === null ? "–" : formatPercent(point.aiPercent)}</b></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
