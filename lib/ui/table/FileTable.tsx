import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { FileRow, FilesPageModel } from "@/lib/core/report/page/filesPageModel";
import { Figure } from "@/lib/ui/figure/Figure";
import { Strip } from "@/lib/ui/primitive/Strip";
import { SortLink } from "./SortLink";

/** Folders and files with what stands in them. */
export function FileTable({ model }: { readonly model: Pick<FilesPageModel, "figure" | "sort" | "rows"> }) {
  const { figure, sort, rows } = model;
  const sorted = (id: string) => {
    const direction = sort.find((each) => each.id === id)?.direction ?? null;
    return direction === null ? {} : { "aria-sort": direction };
  };
  return (
    <Figure text={figure} hasPng={false}>
      <table className="files">
        <thead>
          <tr>
            <th scope="col" {...sorted("name")}><SortLink id="name" sort={sort}>Name</SortLink></th>
            <th scope="col" className="n" {...sorted("lines")}><SortLink id="lines" sort={sort}>Lines</SortLink></th>
            <th scope="col" className="strip-cell wide-only">Who wrote them</th>
            <th scope="col" className="n" {...sorted("aiShare")}><SortLink id="aiShare" sort={sort}>AI</SortLink></th>
            <th scope="col" className="n wide-only drop-narrower">Floor–ceiling</th>
            <th scope="col" className="n" {...sorted("stillThere")}><SortLink id="stillThere" sort={sort}>Still there</SortLink></th>
          </tr>
        </thead>
        <tbody>{rows.map((row) => <Row key={`${row.name}${row.isFolder ? "/" : ""}`} row={row} />)}</tbody>
      </table>
      {rows.length === 0 && <p className="notice" style={{ marginTop: 16 }}>No file fits. Left-out files stand below, where there are any.</p>}
    </Figure>
  );
}

function Row({ row }: { readonly row: FileRow }) {
  return (
    <tr>
      <th scope="row" className="path"><a href={row.href}>{row.name}{row.isFolder ? "/" : ""}</a>{row.isFolder && <small>{formatCount(row.files)} {row.files === 1 ? "file" : "files"}</small>}</th>
      <td className="n">{formatCount(row.lines)}</td>
      <td className="strip-cell wide-only">{row.edges !== null && <Strip edges={row.edges} height={13} />}</td>
      <td className="n">{row.edges === null ? <span className="muted">–</span> : <b>{formatPercent(row.edges.headline)}</b>}</td>
      <td className="n mid wide-only drop-narrower">{row.edges === null ? "–" : `${String(row.edges.floor)}–${String(row.edges.ceiling)}`}</td>
      <td className="n">{row.stillThere === null ? <span className="muted">–</span> : formatPercent(row.stillThere)}</td>
    </tr>
  );
}
