import { countedLines } from "@/lib/core/chart/countedLines";
import type { LeadChartModel } from "@/lib/core/chart/leadChartModel";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";

/** The table twin of the lead chart, in the server's HTML, newest week first. */
export function WeekTable({ model, caption }: { readonly model: LeadChartModel; readonly caption: string }) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead><tr><th scope="col">Week</th><th scope="col" className="n">Lines</th><th scope="col" className="n">AI, proven</th><th scope="col" className="n">AI, declared</th><th scope="col" className="n">Unknown</th><th scope="col" className="n">People</th><th scope="col" className="n">AI</th><th scope="col" className="n">Floor</th><th scope="col" className="n">Ceiling</th>{model.against !== undefined && <th scope="col" className="n">{model.against.name}</th>}</tr></thead>
      <tbody>
        {model.weeks.map((each, index) => ({ ...each, other: model.against?.shares[index] ?? null })).toReversed().map(({ week, label, days, lines, edges, complete, rows, withheld, other }) => (
          <tr key={week}>
            <th scope="row" className="nowrap">{rows === null ? label : <a href={rows}>{label}</a>}<small>{days}{complete ? "" : ", still running"}</small></th>
            {lines === null || edges === null ? <td colSpan={8} className="muted">{withheld === true ? "hidden, to protect groups under 5 people" : "no counted lines"}</td> : (
              <>
                <td className="n">{formatCount(countedLines(lines))}</td><td className="n">{formatCount(lines.proven)}</td><td className="n">{formatCount(lines.declared)}</td>
                <td className="n">{formatCount(lines.unknown)}</td><td className="n">{formatCount(lines.human)}</td>
                <td className="n"><b>{formatPercent(edges.headline)}</b></td><td className="n">{formatPercent(edges.floor)}</td><td className="n">{formatPercent(edges.ceiling)}</td>
                {model.against !== undefined && <td className="n">{other === null ? "–" : formatPercent(other)}</td>}
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
