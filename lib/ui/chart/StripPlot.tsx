import type { StripMeasure } from "@/lib/core/report/page/teamPageModel";

const width = 190;

/** One row a measure, each on its own scale from lowest to highest: this team filled, the one that it is compared with grey, the others hollow and unnamed, the median upright. */
export function StripPlot({ rows, name }: { readonly rows: readonly StripMeasure[]; readonly name: string }) {
  return (
    <table className="strip-plot">
      <thead className="visually-hidden"><tr><th scope="col">Measure</th><th scope="col">Among the teams</th><th scope="col">{name}</th></tr></thead>
      <tbody>{rows.map((row) => <tr key={row.id} className="flat"><th scope="row">{row.label}</th><td><Dots row={row} /></td><td className="n fact-number">{row.text}</td></tr>)}</tbody>
    </table>
  );
}

function Dots({ row: { own, named, others, median } }: { readonly row: StripMeasure }) {
  const beside = [...others, ...(named === null ? [] : [named])];
  const all = [...beside, ...(own === null ? [] : [own])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const x = (value: number) => 8 + (high === low ? 0.5 : (value - low) / (high - low)) * (width - 16);
  const lower = own === null ? 0 : beside.filter((value) => value < own).length;
  return (
    <svg viewBox={`0 0 ${String(width)} 26`} width="100%" height="26" role="img" aria-label={`${String(lower)} of ${String(beside.length)} other teams are lower`} style={{ display: "block", overflow: "visible" }}>
      <line x1="8" x2={width - 8} y1="13" y2="13" className="line-grid" />
      {median !== null && <line x1={x(median)} x2={x(median)} y1="5" y2="21" style={{ stroke: "var(--ink)", strokeWidth: 1.2 }} />}
      {others.map((value, index) => <circle key={index} cx={x(value)} cy="13" r="4" style={{ fill: "var(--paper)", stroke: "var(--ink2)", strokeWidth: 1.2 }} />)}
      {named !== null && <circle cx={x(named)} cy="13" r="5" style={{ fill: "var(--ink3)" }} />}
      {own !== null && <circle cx={x(own)} cy="13" r="5" style={{ fill: "var(--ink)" }} />}
    </svg>
  );
}
