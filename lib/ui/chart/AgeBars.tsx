import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { AgeBars as Model } from "@/lib/core/report/page/survivalPageModel";

/** Back-to-back bars around the ages: a table whose cells are drawn. */
export function AgeBars({ bars }: { readonly bars: Model }) {
  const longest = Math.max(1, ...bars.rows.flatMap(({ left, right }) => [left, right]));
  const width = (percent: number) => ({ width: `${String((percent / longest) * 74)}%` });
  return (
    <table className="age-bars">
      <thead><tr><th scope="col" className="n"><span className="ai">{formatCount(bars.left.lines)} lines</span> {bars.left.title}</th><th scope="col" className="age-label">Age</th><th scope="col"><span className={bars.right.isPeople ? "people" : undefined}>{formatCount(bars.right.lines)} lines</span> {bars.right.title}</th></tr></thead>
      <tbody>
        {bars.rows.map((row) => (
          <tr key={row.label} className="flat">
            <td className="n"><span className="age-side age-left"><span>{formatPercent(row.left)}</span><i aria-hidden="true" className="age-ai" style={width(row.left)} /></span></td>
            <th scope="row" className="age-label">{row.label}</th>
            <td><span className="age-side"><i aria-hidden="true" className={bars.right.isPeople ? "age-people" : "age-rest"} style={width(row.right)} /><span>{formatPercent(row.right)}</span></span></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
