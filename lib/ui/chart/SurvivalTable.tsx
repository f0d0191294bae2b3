import type { SurvivalModel } from "@/lib/core/chart/prepareSurvival";
import { formatPercent } from "@/lib/core/report/formatPercent";

/** The same ages as a table. */
export function SurvivalTable({ model, caption }: { readonly model: SurvivalModel; readonly caption: string }) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead><tr><th scope="col">Live longer than</th>{model.curves.map(({ group, label }) => <th key={group} scope="col" className="n">{label}</th>)}</tr></thead>
      <tbody>
        {model.ages.map(({ days, label, percents }) => <tr key={days}><th scope="row">{label}</th>{percents.map((percent, index) => <td key={model.curves[index]?.group} className="n">{percent === null ? <span className="muted">too young</span> : formatPercent(percent)}</td>)}</tr>)}
      </tbody>
    </table>
  );
}
