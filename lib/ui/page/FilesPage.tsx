import { formatCount } from "@/lib/core/report/formatCount";
import type { FilesPageModel } from "@/lib/core/report/page/filesPageModel";
import { Figure } from "@/lib/ui/figure/Figure";
import { Crumbs } from "@/lib/ui/primitive/Crumbs";
import { Page } from "@/lib/ui/primitive/Page";
import { Pagination } from "@/lib/ui/primitive/Pagination";
import { SearchField } from "@/lib/ui/primitive/SearchField";
import { Sentence } from "@/lib/ui/primitive/Sentence";
import { StandingStrip } from "@/lib/ui/primitive/StandingStrip";
import { FileTable } from "@/lib/ui/table/FileTable";

/** A folder: headline, strip, search, what is in it; what is left out apart. */
export function FilesPage({ model }: { readonly model: FilesPageModel }) {
  return (
    <Page edition={model.edition} section="repositories">
      <div className="wrap">
        <Crumbs crumbs={model.crumbs} />
        <div className="head-grid page-head">
          <h1><Sentence parts={model.headline} /></h1>
          <StandingStrip lines={model.lines} edges={model.edges} asOf={model.asOf} />
        </div>
        <SearchField search={model.search} label="Search paths below here" />
      </div>
      <section className="wrap section"><FileTable model={model} /><Pagination pagination={model.pagination} /></section>
      {model.leftOut !== null && <section className="wrap section"><LeftOut leftOut={model.leftOut} /></section>}
      <p className="wrap" style={{ marginTop: 34 }}><a href={model.survivalHref}><b>How long lines live here</b></a></p>
    </Page>
  );
}

function LeftOut({ leftOut }: { readonly leftOut: NonNullable<FilesPageModel["leftOut"]> }) {
  return (
    <Figure text={leftOut.figure} hasPng={false}>
      <table className="files">
        <thead><tr><th scope="col">File</th><th scope="col">Why</th><th scope="col" className="n">Lines</th></tr></thead>
        <tbody>
          {leftOut.rows.map((row) => <tr key={row.path}><th scope="row" className="path"><a href={row.href}>{row.path}</a></th><td className="mid">{row.reason}</td><td className="n">{formatCount(row.lines)}</td></tr>)}
        </tbody>
      </table>
    </Figure>
  );
}
