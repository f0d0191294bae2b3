import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { LanguageTableModel } from "@/lib/core/report/page/languageTableModel";
import { Figure } from "@/lib/ui/figure/Figure";
import { Strip } from "@/lib/ui/primitive/Strip";

export function LanguageTable({ table }: { readonly table: LanguageTableModel }) {
  return (
    <Figure text={table.figure}>
      <table className="languages">
        <thead><tr><th scope="col">Language</th><th scope="col" className="n wide-only">Lines</th><th scope="col" className="strip-cell">Who wrote them</th><th scope="col" className="n">AI</th><th scope="col" className="n wide-only">Floor–ceiling</th></tr></thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.language}>
              <th scope="row">{row.language}{row.isPartial === true && <small>some weeks hidden</small>}</th>
              <td className="n wide-only">{formatCount(row.lines)}</td>
              <td className="strip-cell">{row.edges !== null && <Strip edges={row.edges} height={13} />}</td>
              <td className="n"><b>{row.edges === null ? "–" : formatPercent(row.edges.headline)}</b></td>
              <td className="n mid wide-only">{row.edges === null ? "–" : `${row.edges.floor}–${row.edges.ceiling}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Figure>
  );
}
