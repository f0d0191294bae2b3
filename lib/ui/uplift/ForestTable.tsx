import type { ForestModel, ForestRow } from "@/lib/core/report/page/upliftPageModel";

const ticks = [0.25, 0.5, 0.8, 1, 1.25, 1.5, 2, 3, 4];

/** Ends of the log scale: 0.8 to 2 as far as that is enough. */
function endsOf(rows: readonly ForestRow[]): { readonly from: number; readonly to: number } {
  const told = rows.flatMap(({ estimate }) => estimate ?? []);
  return { from: Math.max(0.25, Math.min(0.8, ...told.map(({ low }) => low * 0.97))), to: Math.min(4, Math.max(2, ...told.map(({ high }) => high * 1.03))) };
}

function Mark({ row: { estimate, isWhole }, at }: { readonly row: ForestRow; readonly at: (ratio: number) => string }) {
  if (estimate === null) return <span className="forest-none" />;
  const isOpen = estimate.low <= 1 && estimate.high >= 1;
  return (
    <>
      <span className="forest-whisker" style={{ left: at(estimate.low), right: `calc(100% - ${at(estimate.high)})` }} />
      <span className={`forest-point${isWhole ? " forest-whole" : ""}${isOpen ? " forest-open" : ""}`} style={{ left: at(estimate.ratio) }} />
    </>
  );
}

/** One row a team, the organisation first, on a log scale with an upright at 1 "no change". A table is its own twin. */
export function ForestTable({ model, caption }: { readonly model: ForestModel; readonly caption: string }) {
  const { from, to } = endsOf(model.rows);
  const at = (ratio: number) => `${((Math.log(Math.min(to, Math.max(from, ratio)) / from) / Math.log(to / from)) * 100).toFixed(2)}%`;
  const shown = ticks.filter((tick) => tick >= from && tick <= to && (to < 2.5 || tick !== 1.25));
  return (
    <table className="forest">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col"><span className="visually-hidden">Team</span></th>
          <th scope="col" className="forest-plot"><span className="visually-hidden">Ratio</span><span aria-hidden="true" className="forest-axis">{shown.map((tick) => <span key={tick} className={tick === 1 ? "forest-one" : ""} style={{ left: at(tick) }}>{tick === 1 ? "1×" : `${String(tick)}×`}</span>)}</span></th>
          <th scope="col"><span className="visually-hidden">Value, interval and number of engineers</span></th>
        </tr>
      </thead>
      <tbody>
        {model.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.isWhole ? <b>{row.name}</b> : row.name}</th>
            <td className="forest-plot" aria-hidden="true"><span className="forest-room"><i className="forest-line" style={{ left: at(1) }} /><Mark row={row} at={at} /></span></td>
            <td className="forest-value">{row.estimate === null ? <span className="muted">not enough data: {row.needs}</span> : <><b>{row.estimate.ratio.toFixed(2)}×</b> ({row.estimate.low.toFixed(2)}–{row.estimate.high.toFixed(2)}) n = {row.estimate.n}</>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
