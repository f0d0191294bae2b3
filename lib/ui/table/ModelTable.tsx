import { monthTicks } from "@/lib/core/chart/monthTicks";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { ModelRow, ModelTableModel } from "@/lib/core/report/page/modelTableModel";
import { ModelArea } from "@/lib/ui/chart/ModelArea";
import { Figure } from "@/lib/ui/figure/Figure";
import { EmptyAxes } from "@/lib/ui/primitive/EmptyAxes";

/** Agents and models as rows, never as colours: share, share before, area on one common scale. */
export function ModelTable({ table }: { readonly table: ModelTableModel }) {
  const ticks = monthTicks(table.firstMonday, table.weeks, table.weeks > 110 ? 12 : 3).filter((tick) => tick.at < table.weeks * 0.9);
  return (
    <Figure text={table.figure} hasPng={table.rows.length > 0}>
      {table.rows.length === 0 ? <EmptyAxes text="The first line that names an agent appears here" /> : (
        <table className="models">
          <thead>
            <tr>
              <th scope="col">Model</th><th scope="col" className="n"><b className="strong">Share of lines</b></th><th scope="col" className="n wide-only">{table.earlierTitle}</th>
              <th scope="col" className="area-cell wide-only">
                One scale to {formatPercent(table.top * 100)}
                <span aria-hidden="true" style={{ display: "block", position: "relative", height: 16 }}>{ticks.map((tick) => <span key={tick.at} style={{ position: "absolute", left: `${(tick.at / table.weeks) * 100}%` }}>{tick.label}</span>)}</span>
              </th>
              <th scope="col" className="n">Lines</th>
            </tr>
          </thead>
          <tbody>{table.rows.map((row) => <Row key={row.id} row={row} table={table} />)}</tbody>
        </table>
      )}
      {table.all !== null && <p className="sub"><a href={table.all.href}>{table.all.label}</a></p>}
    </Figure>
  );
}

function Row({ row, table }: { readonly row: ModelRow; readonly table: ModelTableModel }) {
  // Unknown and people would leave the scale of the models.
  const isRest = row.kind === "unknown" || row.kind === "human";
  const name = row.href === null ? row.name : <a href={row.href}>{row.name}</a>;
  return (
    <tr className="flat">
      <th scope="row"><span className={row.kind === "human" ? "people" : row.kind === "named" ? "" : "mid"}>{name}</span><small>{row.detail}</small></th>
      <td className="n"><b>{row.percent === null ? "–" : formatPercent(row.percent)}</b></td>
      <td className="n wide-only muted">{row.earlierPercent === null ? "–" : row.earlierPercent === 0 ? "none" : formatPercent(row.earlierPercent)}</td>
      <td className="area-cell wide-only">{isRest || row.series.length === 0 ? null : <ModelArea series={row.series} top={table.top} releaseAt={row.releaseAt} weeks={table.weeks} />}</td>
      <td className="n">{formatCount(row.lines)}</td>
    </tr>
  );
}
