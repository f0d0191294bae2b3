import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { ChangePageModel } from "@/lib/core/report/page/changePageModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { Pagination } from "@/lib/ui/primitive/Pagination";
import { Sentence } from "@/lib/ui/primitive/Sentence";
import { Strip } from "@/lib/ui/primitive/Strip";
import { verdictWord } from "@/lib/ui/primitive/verdictWord";
import { CommitFigure } from "./CommitFigure";
import { FactList } from "./FactList";
import { FileFigure } from "./FileFigure";
import { PullFigure } from "./PullFigure";

interface Props {
  readonly model: ChangePageModel;
  /** Take back, and agree to, a correction: `slug`, `change`, `commit`, `writer`, `id`. */
  readonly end: FormTarget;
  readonly agree: FormTarget;
}

const kinds = ["proven", "declared", "unknown", "human"] as const;

/** Why a change has no byline. */
function nothingCounted({ bot, leftOut }: ChangePageModel["lines"]): string {
  if (bot > 0) return "Nothing is counted here: a bot made this change.";
  return leftOut > 0 ? "Nothing is counted here: every line is in files that are left out." : "Nothing is counted here: the change adds no line.";
}

/** One change: byline, strip, facts; its files; its commits with the evidence quoted. */
export function ChangePage({ model, end, agree }: Props) {
  const { edges, lines } = model;
  return (
    <Page edition={model.edition} section="changes">
      <div className="wrap">
        <p className="crumb"><a href={model.repository.href}>{model.repository.name}</a> / <a href={model.changesHref}>Changes</a> / {model.reference}</p>
        <div className="head-grid page-head">
          <div><h1>{model.title}</h1><p className="byline-line"><Sentence parts={model.byline} /></p></div>
          <FactList facts={model.facts} />
        </div>
        {model.saved !== null && <p className="notice" role="status">{model.saved}</p>}
        {model.error !== null && <div className="alert" role="alert"><b>{model.error.message}</b>{model.error.hint}{model.error.typed === "" ? "" : ` You had written: ${model.error.typed}`}</div>}
        <div className="big-strip">
          {edges === null ? <p className="notice">{nothingCounted(lines)} Its commits below still carry their evidence.</p> : <Strip edges={edges} height={24} />}
          <div className="strip-labels">
            {edges !== null && kinds.map((kind) => (lines[kind] > 0 ? <span key={kind}><i aria-hidden="true" className={`key fill-${kind}`} /><b>{verdictWord[kind]}</b> {formatCount(lines[kind])} {lines[kind] === 1 ? "line" : "lines"}, {formatPercent(edges[kind])}</span> : null))}
            {lines.bot > 0 && <span className="muted"><i aria-hidden="true" className="key fill-bot" />Bots {formatCount(lines.bot)}, not counted</span>}
            {lines.leftOut > 0 && <span className="muted"><i aria-hidden="true" className="key fill-bot" />Left out {formatCount(lines.leftOut)}, not counted</span>}
          </div>
        </div>
      </div>
      {model.pull !== null && <div className="wrap section"><PullFigure pull={model.pull} /></div>}
      <section className="wrap section"><FileFigure text={model.filesFigure} files={model.files} /></section>
      <section className="wrap section"><CommitFigure text={model.commitsFigure} commits={model.commits} target={model.target} end={end} agree={agree} /><Pagination pagination={model.pagination} /></section>
    </Page>
  );
}
