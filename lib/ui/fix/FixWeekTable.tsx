import type { FixWeeksModel } from "@/lib/core/chart/prepareFixWeeks";
import { formatCount } from "@/lib/core/report/formatCount";

/** The same weeks as a table, newest first. */
export function FixWeekTable({ model, caption }: { readonly model: FixWeeksModel; readonly caption: string }) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead><tr><th scope="col">Week</th>{["AI", "People", "Unknown", "Mixed", "All"].map((title) => <th key={title} scope="col" className="n">{title}</th>)}</tr></thead>
      <tbody>
        {model.points.toReversed().map(({ week, label, complete, ai, human, unknown, mixed }) => (
          <tr key={week}>
            <th scope="row" className="nowrap">{label}{!complete && <small>still running</small>}</th>
            {[ai, human, unknown, mixed, ai + human + unknown + mixed].map((count, index) => <td key={index} className="n">{formatCount(count)}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
