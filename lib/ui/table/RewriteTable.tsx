import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { RewriteMatrix } from "@/lib/core/report/page/survivalPageModel";

/** Rows by who wrote the lines, columns by the change that ended them. */
export function RewriteTable({ matrix }: { readonly matrix: RewriteMatrix }) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Who rewrites whom">
      <table className="rewrites">
        <thead><tr><th scope="col">Ended</th>{matrix.by.map((by) => <th key={by} scope="col" className="n">{by}</th>)}<th scope="col" className="n">All</th></tr></thead>
        <tbody>
          {matrix.rows.map((row) => (
            <tr key={row.of}>
              <th scope="row"><span className={row.tone ?? ""}>{row.of}</span></th>
              {row.cells.map((cell, index) => <td key={matrix.by[index]} className="n">{cell.lines === 0 ? <span className="muted">·</span> : <><b>{formatCount(cell.lines)}</b>{cell.percent !== null && <small className="small"> {formatPercent(cell.percent)}</small>}</>}</td>)}
              <td className="n">{formatCount(row.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
