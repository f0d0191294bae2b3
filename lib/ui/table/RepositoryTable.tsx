import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import { formatPoints } from "@/lib/core/report/formatPoints";
import type { RepositoryRow, RepositoryTableModel } from "@/lib/core/report/page/repositoryTableModel";
import { Sparkline } from "@/lib/ui/chart/Sparkline";
import { Figure } from "@/lib/ui/figure/Figure";
import { Keys } from "@/lib/ui/primitive/Keys";
import { Path } from "@/lib/ui/primitive/Path";
import { Strip } from "@/lib/ui/primitive/Strip";
import { SortLink } from "./SortLink";
import { sortState } from "./sortState";

/** One row a repository: strip, share, range, change, weeks. */
export function RepositoryTable({ table, isListed = false }: { readonly table: RepositoryTableModel; readonly isListed?: boolean }) {
  const { sort } = table;
  return (
    <Figure text={table.figure} isListed={isListed}>
      <table>
        <thead>
          <tr>
            <th scope="col" {...sortState(sort, "name")}><SortLink id="name" sort={sort}>Repository</SortLink></th>
            <th scope="col" className="n wide-only" {...sortState(sort, "changes")}><SortLink id="changes" sort={sort}>Changes</SortLink></th>
            <th scope="col" className="n wide-only" {...sortState(sort, "lines")}><SortLink id="lines" sort={sort}>Lines</SortLink></th>
            <th scope="col" className="strip-cell">Who wrote them<span className="wide-only"><Keys /></span></th>
            <th scope="col" className="n" {...sortState(sort, "aiShare")}><SortLink id="aiShare" sort={sort}>AI</SortLink></th>
            <th scope="col" className="n wide-only drop-narrower">Floor–ceiling</th>
            <th scope="col" className="n" {...sortState(sort, "points")}><SortLink id="points" sort={sort}>Change, points</SortLink></th>
            <th scope="col" className="wide-only drop-narrower" style={{ paddingLeft: 16 }}>Weeks</th>
          </tr>
        </thead>
        <tbody>{table.rows.map((row) => <Row key={row.slug} row={row} />)}{table.total !== null && <Row row={table.total} isTotal />}</tbody>
      </table>
      <p className="narrow-only" style={{ marginTop: 8 }}><Keys /></p>
    </Figure>
  );
}

function Row({ row, isTotal = false }: { readonly row: RepositoryRow; readonly isTotal?: boolean }) {
  return (
    <tr className={isTotal ? "total" : ""}>
      <th scope="row">{row.href === null ? row.name : <a href={row.href}><Path path={row.name} /></a>}{row.isPartial === true && <small>some weeks hidden</small>}</th>
      {row.edges === null ? <><td className="wide-only" colSpan={2} /><td colSpan={5} className={row.isError ? "bad" : "muted"}>{row.note}</td></> : (
        <>
          <td className="n wide-only">{formatCount(row.changes)}</td>
          <td className="n wide-only">{formatCount(row.lines)}</td>
          <td className="strip-cell"><Strip edges={row.edges} height={13} /></td>
          <td className="n"><b>{formatPercent(row.edges.headline)}</b></td>
          <td className="n wide-only drop-narrower mid">{row.edges.floor}–{row.edges.ceiling}</td>
          <td className="n">{row.points === null ? <span className="muted" title="No weeks to compare with">–</span> : formatPoints(row.points)}</td>
          <td className="wide-only drop-narrower" style={{ paddingLeft: 16 }}><Sparkline series={row.series} /></td>
        </>
      )}
    </tr>
  );
}
