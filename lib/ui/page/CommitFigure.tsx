import { formatCount } from "@/lib/core/report/formatCount";
import type { ChangeCommitRow } from "@/lib/core/report/page/changePageModel";
import type { FigureText } from "@/lib/core/report/page/figureText";
import { Figure } from "@/lib/ui/figure/Figure";
import { VerdictLabel } from "@/lib/ui/primitive/VerdictLabel";
import { Chips } from "./Chips";
import { LineGroup, type LineGroupForms } from "./LineGroup";

interface Props extends LineGroupForms {
  readonly text: FigureText;
  readonly commits: readonly ChangeCommitRow[];
}

/** Commits of a change: verdict, the evidence as it stands in git, and why, in one sentence. */
export function CommitFigure({ text, commits, ...forms }: Props) {
  return (
    <Figure text={text}>
      <table className="commits">
        <thead><tr><th scope="col" style={{ width: 300 }}>Commit</th><th scope="col" className="n">Lines</th><th scope="col" style={{ paddingLeft: 14 }}>Verdict</th><th scope="col">Evidence and reason</th></tr></thead>
        <tbody>
          {commits.map((commit) => (
            <tr key={commit.sha} className="flat">
              <th scope="row" style={{ maxWidth: 330 }}>{commit.title}<small>{commit.href === null ? <span className="mono">{commit.sha.slice(0, 8)}</span> : <a className="mono" href={commit.href}>{commit.sha.slice(0, 8)} ↗</a>} · {commit.author}, {commit.authored}</small></th>
              <td className="n">{formatCount(commit.lines)}<span className="narrow-only"> lines</span></td>
              <td style={{ paddingLeft: 14 }}><VerdictLabel verdict={commit.verdict} /></td>
              <td>
                {commit.groups.length === 0 ? <><Chips items={commit.evidence} /><p className="why">{commit.reason}</p></> : commit.groups.map((group) => <LineGroup key={`${String(group.place)} ${group.title}`} group={group} sha={commit.sha} isAlone={commit.groups.length === 1} {...forms} />)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Figure>
  );
}
