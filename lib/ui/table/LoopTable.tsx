import { monthTicks } from "@/lib/core/chart/monthTicks";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { LoopModelRow, LoopTableModel } from "@/lib/core/report/page/loopPageModel";
import { ModelArea } from "@/lib/ui/chart/ModelArea";
import { Figure } from "@/lib/ui/figure/Figure";
import { EmptyAxes } from "@/lib/ui/primitive/EmptyAxes";
import { GradeBadge } from "@/lib/ui/primitive/GradeBadge";
import { FactTable } from "./FactTable";

/** Dot and whisker on one scale, the line of the others behind them. */
function Whisker({ row, table }: { readonly row: LoopModelRow; readonly table: LoopTableModel }) {
  if (row.survived === null) return <span className="small">{row.survivedLacks}</span>;
  const [low, high] = table.survivedScale;
  const at = (percent: number) => `${String(((Math.min(high, Math.max(low, percent)) - low) / (high - low)) * 100)}%`;
  return (
    <span className="whisker-cell">
      {!row.isPeople && <span className="whisker" aria-hidden="true">
        {table.survivedOther !== null && <i className="whisker-other" style={{ left: at(table.survivedOther) }} />}
        <i className="whisker-line" style={{ left: at(row.survived.low), right: `calc(100% - ${at(row.survived.high)})` }} />
        <i className="whisker-dot" style={{ left: at(row.survived.percent) }} />
      </span>}
      <b>{row.survived.text}</b> <span className="small">{row.survived.interval}</span>
    </span>
  );
}

function Row({ row, table }: { readonly row: LoopModelRow; readonly table: LoopTableModel }) {
  return (
    <tr className="flat">
      <th scope="row"><span className={row.isPeople ? "people" : ""}>{row.name}</span><small>{row.detail}</small></th>
      <td className="n"><b>{row.percent}</b></td>
      <td className="n wide-only muted">{row.earlier}</td>
      <td className="area-cell wide-only">{row.series.length === 0 ? null : <ModelArea series={row.series} top={table.top} releaseAt={row.releaseAt} weeks={table.weeks} />}</td>
      <td className="wide-only"><Whisker row={row} table={table} /></td>
      <td className="n">{row.reverts}</td>
      <td className="n wide-only">{row.rework}</td>
      <td className="n wide-only">{row.reviewed}</td>
    </tr>
  );
}

/** Models as rows, newest release first: what they generated, and what became of it. */
export function LoopTable({ table }: { readonly table: LoopTableModel }) {
  const ticks = monthTicks(table.firstMonday, table.weeks, table.weeks > 110 ? 12 : 3).filter((tick) => tick.at < table.weeks * 0.85);
  return (
    <Figure text={table.figure} hasPng={table.rows.length > 0} twin={<FactTable table={table.twin} label="Model generations" />}>
      {table.rows.length === 0 ? <EmptyAxes text="The first line that names a model appears here" /> : (
        <table className="models loop-models">
          <thead>
            <tr>
              <th scope="col">Model</th><th scope="col" className="n"><b className="strong">Share of lines</b></th><th scope="col" className="n wide-only">{table.earlierTitle}</th>
              <th scope="col" className="area-cell wide-only">One scale to {formatPercent(table.top * 100)}<span aria-hidden="true" style={{ display: "block", position: "relative", height: 16 }}>{ticks.map((tick) => <span key={tick.at} style={{ position: "absolute", left: `${String((tick.at / table.weeks) * 100)}%` }}>{tick.label}</span>)}</span></th>
              <th scope="col" className="wide-only">Alive after 90 days, %{table.survivedOther !== null && <small style={{ display: "block" }}>line: {table.otherName} {formatPercent(table.survivedOther)}</small>}</th>
              <th scope="col" className="n">Reverts per 1,000</th><th scope="col" className="n wide-only">Rework 21 days</th><th scope="col" className="n wide-only">Approved by another</th>
            </tr>
          </thead>
          <tbody>{table.rows.map((row) => <Row key={row.id} row={row} table={table} />)}</tbody>
        </table>
      )}
      <p style={{ marginTop: 12 }}><GradeBadge grade={1} method="description only" /></p>
    </Figure>
  );
}
