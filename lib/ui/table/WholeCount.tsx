import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { WholeCountModel } from "@/lib/core/report/page/wholeCountModel";
import { Figure } from "@/lib/ui/figure/Figure";

/** The books of the whole history: every added line in exactly one row, and their sum. */
export function WholeCount({ count }: { readonly count: WholeCountModel }) {
  return (
    <Figure text={count.figure}>
      <table>
        <thead><tr><th scope="col">Who wrote them</th><th scope="col" className="n">Lines</th><th scope="col" className="n">Of all added</th></tr></thead>
        <tbody>
          {count.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.title}<small>{row.says}</small></th>
              <td className="n" data-testid={`whole-${row.id}`}>{formatCount(row.lines)}</td>
              <td className="n mid">{row.percent === null ? "–" : formatPercent(row.percent)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot><tr className="total"><th scope="row">Added in all</th><td className="n" data-testid="whole-added"><b>{formatCount(count.added)}</b></td><td className="n mid">{count.added === 0 ? "–" : formatPercent(100)}</td></tr></tfoot>
      </table>
    </Figure>
  );
}
