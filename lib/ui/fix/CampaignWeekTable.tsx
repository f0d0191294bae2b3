import type { CampaignChartModel } from "@/lib/core/chart/prepareCampaign";
import { formatCount } from "@/lib/core/report/formatCount";

/** The same weeks as a table, newest first. */
export function CampaignWeekTable({ model, caption }: { readonly model: CampaignChartModel; readonly caption: string }) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead><tr><th scope="col">Week</th>{["AI", "People", "Unknown", "Mixed", model.outcome === null ? "Outcome" : `${model.outcome.name}, a day`].map((title) => <th key={title} scope="col" className="n">{title}</th>)}</tr></thead>
      <tbody>
        {model.weeks.toReversed().map(({ week, label, complete, ai, human, unknown, mixed, outcome }) => (
          <tr key={week}><th scope="row" className="nowrap">{label}{!complete && <small>still running</small>}</th>{[ai, human, unknown, mixed].map((count, index) => <td key={index} className="n">{formatCount(count)}</td>)}<td className="n">{outcome === null ? "–" : formatCount(outcome)}</td></tr>
        ))}
      </tbody>
    </table>
  );
}
