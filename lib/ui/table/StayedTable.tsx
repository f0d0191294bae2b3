import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { StayedRow } from "@/lib/core/report/page/survivalPageModel";

const print = (percent: number) => String(percent < 9.95 ? Math.round(percent * 10) / 10 : Math.round(percent));

/** Retention and rework, a row a group. A number that stands on too little is a dash, with the reason. */
export function StayedTable({ rows }: { readonly rows: readonly StayedRow[] }) {
  return (
    <table>
      <thead><tr><th scope="col">Lines</th><th scope="col" className="n wide-only">Merged</th><th scope="col" className="n">After 30 days</th><th scope="col" className="n">90</th><th scope="col" className="n">180</th><th scope="col" className="n">Rewritten in 21 days</th></tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.group}>
            <th scope="row" className={row.isPart ? "stayed-part" : ""}><span className={row.tone ?? ""}>{row.group}</span></th>
            <td className="n wide-only">{formatCount(row.born)}</td>
            {row.retention.map((percent, index) => <td key={index} className="n">{percent === null ? <span className="muted">–</span> : formatPercent(percent)}</td>)}
            <td className="n">{row.rework === null ? <span className="muted small">– {row.lacks}</span> : <><b>{formatPercent(row.rework.percent)}</b> <span className="muted nowrap">({print(row.rework.low)}–{print(row.rework.high)})</span></>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
