import { Fragment } from "react";
import type { TimesModel } from "@/lib/core/report/page/fixesPageModel";

const percent = (place: number): string => `${String(place * 100)}%`;

/** Median and middle half on a logarithmic axis, AI above the others in each severity. */
export function TimesBars({ model }: { readonly model: TimesModel }) {
  return (
    <table className="times">
      <thead><tr><th scope="col">Severity</th><th scope="col"><span className="years-track" aria-hidden="true">{model.ticks.map(({ at, label }) => <i key={label} className="years-tick" style={{ left: percent(at) }}>{label}</i>)}</span><span className="visually-hidden">On a logarithmic axis</span></th><th scope="col">Median</th><th scope="col" className="n">Bugs</th></tr></thead>
      <tbody>
        {model.groups.map(({ severity, rows }) => (
          <Fragment key={severity}>
            {rows.map(({ id, title, tone, median, q1, q3, said, n }, index) => (
              <tr key={id} className={index === rows.length - 1 ? "" : "flat"}>
                <th scope="row">{index === 0 ? severity : <span className="visually-hidden">{severity}</span>}</th>
                <td>
                  <span className={`years-track times-${tone}`} aria-hidden="true">
                    {model.ticks.map(({ at, label }) => <i key={label} className="years-line" style={{ left: percent(at) }} />)}
                    {q1 !== null && q3 !== null && <i className="times-bar" style={{ left: percent(q1), width: percent(Math.max(0.004, q3 - q1)) }} />}
                    {median !== null && <i className="times-dot" style={{ left: percent(median) }} />}
                  </span>
                </td>
                <td className={`nowrap ${tone === "ai" ? "ai" : tone === "people" && title === "people" ? "people" : ""}`}><b>{title} {said}</b></td>
                <td className="n nowrap">{n}</td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
