import type { FilePageModel } from "@/lib/core/report/page/filePageModel";
import { FileViewer } from "@/lib/ui/file/FileViewer";
import { CodeGroup } from "@/lib/ui/file/CodeGroup";
import { GroupTable } from "@/lib/ui/file/GroupTable";
import { FigureActions } from "@/lib/ui/figure/FigureActions";
import { Crumbs } from "@/lib/ui/primitive/Crumbs";
import { Page } from "@/lib/ui/primitive/Page";
import { Pagination } from "@/lib/ui/primitive/Pagination";
import { Sentence } from "@/lib/ui/primitive/Sentence";
import { StandingStrip } from "@/lib/ui/primitive/StandingStrip";

/** A file with the owner of every line. */
export function FilePage({ model }: { readonly model: FilePageModel }) {
  const { figure, code } = model;
  return (
    <Page edition={model.edition} section="repositories">
      <div className="wrap">
        <Crumbs crumbs={model.crumbs} />
        <div className="head-grid page-head">
          <div><p className="mono file-path">{model.path}</p><h1><Sentence parts={model.headline} /></h1></div>
          <StandingStrip lines={model.lines} edges={model.edges} asOf={model.asOf} />
        </div>
        {model.notice !== null && <p className="notice" style={{ marginTop: 16 }}>{model.notice}</p>}
        {model.sentence !== null && <p className="notice" style={{ marginTop: 16 }}>{model.sentence}</p>}
        <figure className="figure figure-bare file-figure" id={figure.id}>
          {code === null ? <GroupTable model={model} /> : (
            <FileViewer groups={model.groups} origins={model.origins} map={model.map} total={model.total} linesPerPage={model.linesPerPage} page={model.page}>
              {model.groups.map((group, index) => {
                const origin = model.origins[group.origin];
                const start = (model.page - 1) * model.linesPerPage;
                return origin === undefined ? null : <CodeGroup key={group.from} group={group} index={index} origin={origin} lines={code.slice(group.from - 1 - start, group.to - start)} />;
              })}
            </FileViewer>
          )}
          <Pagination pagination={model.pagination} />
          <figcaption className="foot"><Sentence parts={figure.foot} /></figcaption>
          <FigureActions id={figure.id} rows={null} csv={figure.csv} hasTwin={code !== null} hasPng={false}><GroupTable model={model} /></FigureActions>
        </figure>
      </div>
    </Page>
  );
}
