import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import { formatPoints } from "@/lib/core/report/formatPoints";
import type { TeamRow, TeamTableModel } from "@/lib/core/report/page/teamTableModel";
import { Sparkline } from "@/lib/ui/chart/Sparkline";
import { Figure } from "@/lib/ui/figure/Figure";
import { Keys } from "@/lib/ui/primitive/Keys";
import { Strip } from "@/lib/ui/primitive/Strip";

/** One row a team: people, strip, share, range, change, weeks. A tree is drawn by indents. */
export function TeamTable({ table, isListed = false }: { readonly table: TeamTableModel; readonly isListed?: boolean }) {
  return (
    <Figure text={table.figure} isListed={isListed}>
      <table>
        <thead>
          <tr>
            <th scope="col">Team</th><th scope="col" className="n wide-only">People</th><th scope="col" className="n wide-only">Lines</th>
            <th scope="col" className="strip-cell">Who wrote them<span className="wide-only"><Keys /></span></th>
            <th scope="col" className="n">AI</th><th scope="col" className="n wide-only drop-narrower">Floor–ceiling</th><th scope="col" className="n">Change, points</th>
            <th scope="col" className="wide-only drop-narrower" style={{ paddingLeft: 16 }}>Weeks</th>
          </tr>
        </thead>
        <tbody>{table.rows.map((row) => <Row key={row.slug} row={row} />)}{table.total !== null && <Row row={table.total} isTotal />}</tbody>
      </table>
      <p className="narrow-only" style={{ marginTop: 8 }}><Keys /></p>
    </Figure>
  );
}

function Row({ row, isTotal = false }: { readonly row: TeamRow; readonly isTotal?: boolean }) {
  return (
    <tr className={isTotal ? "total" : ""}>
      <th scope="row" style={row.depth === 0 ? {} : { paddingLeft: row.depth * 18 }}>{row.href === null ? row.name : <a href={row.href}>{row.name}</a>}{row.isPartial && <small>some days hidden</small>}</th>
      <td className="n wide-only">{row.people === null ? "" : formatCount(row.people)}</td>
      {row.edges === null ? <><td className="wide-only" /><td colSpan={5} className="muted">{row.note}</td></> : (
        <>
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
