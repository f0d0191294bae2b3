import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { ChangeFileRow } from "@/lib/core/report/page/changePageModel";
import type { FigureText } from "@/lib/core/report/page/figureText";
import { Figure } from "@/lib/ui/figure/Figure";
import { Path } from "@/lib/ui/primitive/Path";
import { verdictWord } from "@/lib/ui/primitive/verdictWord";

const kinds = ["proven", "declared", "unknown", "human"] as const;
const parts = [...kinds, "bot", "leftOut"] as const;

/** Files of a change: a bar as long as the lines, split by verdict. */
export function FileFigure({ text, files }: { readonly text: FigureText; readonly files: readonly ChangeFileRow[] }) {
  const longest = Math.max(1, ...files.map((file) => file.added));
  return (
    <Figure text={text}>
      <table className="files">
        <thead>
          <tr>
            <th scope="col">File</th><th scope="col" className="n wide-only">Lines</th><th scope="col" className="strip-cell">By verdict</th>
            {kinds.map((kind) => <th key={kind} scope="col" className="n wide-only drop-narrower"><i aria-hidden="true" className={`key fill-${kind}`} />{verdictWord[kind].replace("AI, ", "").toLowerCase()}</th>)}
            <th scope="col" className="n">AI</th>
          </tr>
        </thead>
        <tbody>{files.map((file) => <Row key={file.path} file={file} longest={longest} />)}</tbody>
      </table>
    </Figure>
  );
}

function Row({ file, longest }: { readonly file: ChangeFileRow; readonly longest: number }) {
  return (
    <tr>
      <th scope="row" className="path"><Path path={file.path} />{file.renamedFrom !== null && <small>was <Path path={file.renamedFrom} /></small>}</th>
      <td className="n wide-only nowrap">+{formatCount(file.added)} <span className="muted">−{formatCount(file.deleted)}</span></td>
      <td className="strip-cell"><span className="file-bar" aria-hidden="true" style={{ width: `${Math.max(1.5, (file.added / longest) * 100)}%` }}>{parts.map((part) => (file.lines[part] > 0 ? <i key={part} className={`fill-${part === "leftOut" ? "bot" : part}`} style={{ flex: file.lines[part] }} /> : null))}</span></td>
      {kinds.map((kind) => <td key={kind} className="n wide-only drop-narrower">{file.lines[kind] > 0 ? formatCount(file.lines[kind]) : <span className="muted">·</span>}</td>)}
      <td className="n">{file.edges === null ? <span className="muted">{file.leftOut === null ? "–" : `${file.leftOut}, not counted`}</span> : <b>{formatPercent(file.edges.headline)}</b>}</td>
    </tr>
  );
}
