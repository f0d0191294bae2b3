import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { ChangeRow, ChangesPageModel } from "@/lib/core/report/page/changesPageModel";
import { Strip } from "@/lib/ui/primitive/Strip";
import { VerdictLabel } from "@/lib/ui/primitive/VerdictLabel";
import { SortLink } from "./SortLink";
import { sortState } from "./sortState";

/** The list of changes: title, who wrote it, when it landed. */
export function ChangeTable({ rows, sort }: Pick<ChangesPageModel, "rows" | "sort">) {
  return (
    <table className="change-list">
      <thead>
        <tr>
          <th scope="col">Change</th>
          <th scope="col" className="wide-only drop-narrower repository">Repository</th>
          <th scope="col" className="wide-only day" {...sortState(sort, "landedAt")}><SortLink id="landedAt" sort={sort}>Landed</SortLink></th>
          <th scope="col" className="n wide-only lines" {...sortState(sort, "lines")}><SortLink id="lines" sort={sort}>Lines</SortLink></th>
          <th scope="col" className="change-strip">Who wrote it</th>
          <th scope="col" className="n share" {...sortState(sort, "aiShare")}><SortLink id="aiShare" sort={sort}>AI</SortLink></th>
          <th scope="col" className="wide-only verdict-cell">Verdict</th>
        </tr>
      </thead>
      <tbody>{rows.map((row) => <Row key={row.id} row={row} />)}</tbody>
    </table>
  );
}

function Row({ row }: { readonly row: ChangeRow }) {
  return (
    <tr>
      <th scope="row" className="change-title"><a href={row.href}>{row.title}</a><small><span className="mono">{row.reference}</span>{row.agents === "" ? "" : ` · ${row.agents}`}<span className="narrower-only"> · {row.repository}</span><span className="narrow-only"> · {row.landed}</span></small></th>
      <td className="wide-only drop-narrower"><a className="mid" href={row.repositoryHref}>{row.repository}</a></td>
      <td className="wide-only nowrap mid">{row.landed}</td>
      <td className="n wide-only nowrap">+{formatCount(row.lines)} <span className="muted">−{formatCount(row.deleted)}</span></td>
      <td className="strip-cell change-strip">{row.edges === null ? <span className="small">nothing counted</span> : <Strip edges={row.edges} height={10} />}</td>
      <td className="n"><b>{row.edges === null ? "–" : formatPercent(row.edges.headline)}</b></td>
      <td className="wide-only verdict-cell"><VerdictLabel verdict={row.verdict} /></td>
    </tr>
  );
}
