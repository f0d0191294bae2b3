import type { YearsModel } from "@/lib/core/report/page/fixesPageModel";

/** Human-years by method: an interval bar and an upright at the value, on one axis from 0. A table whose middle cells are drawn. */
export function YearsBars({ model }: { readonly model: YearsModel }) {
  const end = model.ticks.at(-1) ?? 1;
  const at = (years: number): string => `${String(Math.min(100, (years / end) * 100))}%`;
  return (
    <table className="years">
      <thead><tr><th scope="col">Method</th><th scope="col"><span className="years-track" aria-hidden="true">{model.ticks.map((tick) => <i key={tick} className="years-tick" style={{ left: at(tick) }}>{tick}</i>)}</span><span className="visually-hidden">On an axis of human-years</span></th><th scope="col">Human-years</th></tr></thead>
      <tbody>
        {model.rows.map(({ id, title, small, value, low, high, said }) => (
          <tr key={id} className="flat">
            <th scope="row">{title}<small>{small}</small></th>
            <td>
              <span className="years-track" aria-hidden="true">
                {model.ticks.map((tick) => <i key={tick} className="years-line" style={{ left: at(tick) }} />)}
                {value !== null && low !== null && high !== null && <i className="years-bar" style={{ left: at(low), width: `calc(${at(high)} - ${at(low)})` }} />}
                {value !== null && <i className="years-value" style={{ left: at(value) }} />}
                {value === null && <i className="years-none" />}
              </span>
            </td>
            <td className="years-said">{said}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
