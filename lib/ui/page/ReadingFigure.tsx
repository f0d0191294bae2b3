import { formatCount } from "@/lib/core/report/formatCount";
import { formatTimeLeft } from "@/lib/core/report/formatTimeLeft";
import { headlineReading } from "@/lib/core/report/headlineReading";
import type { ReadingModel } from "@/lib/core/report/page/readingModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { ProgressBar } from "@/lib/ui/primitive/ProgressBar";
import { Sentence } from "@/lib/ui/primitive/Sentence";
import { ReadingRow } from "./ReadingRow";

interface Props {
  readonly reading: ReadingModel;
  /** Take the field `slug`; null for who may not. */
  readonly retry: FormTarget | null;
  readonly cancel: FormTarget | null;
}

/** How far every reading is, and what stopped. */
export function ReadingFigure({ reading, retry, cancel }: Props) {
  const { repositories, commitsDone, commitsTotal, commitsPerSecond, leftMs, isRunning, inPercent } = reading;
  const count = (states: readonly string[]) => repositories.filter(({ state }) => states.includes(state)).length;
  const headline = headlineReading({ repositories: repositories.length, complete: count(["ready"]), failed: count(["failed"]), running: count(["queued", "reading"]) });
  if (repositories.length === 0 && retry === null) return <NothingToSee />;
  const percent = commitsTotal === 0 ? 0 : Math.floor((commitsDone / commitsTotal) * 100);
  const rate = commitsPerSecond === null ? "" : ` ${formatCount(commitsPerSecond)} commits a second.`;
  const left = leftMs === null ? "" : ` ${formatTimeLeft(leftMs).replace(/^./, (letter) => letter.toUpperCase())} left.`;
  return (
    <section className="figure" aria-live="off">
      <div className="kicker"><span>Reading</span><span className="aside">{isRunning ? "under way" : "at rest"}</span></div>
      <h1 style={{ fontSize: 34, lineHeight: 1.1, letterSpacing: "-0.014em", marginTop: 8 }}><Sentence parts={headline} /></h1>
      <p className="sub">Figures use complete repositories only. A partly read repository is left out, so that no share is built on half a history.</p>
      {isRunning && (
        <div className="big-progress">
          <div className="numeral" style={{ color: "var(--ink)" }}>{percent}<small>%</small></div>
          <div><p className="number">{inPercent ? "of commits read." : `of commits read: ${formatCount(commitsDone)} of ${formatCount(commitsTotal)} known so far.${rate}${left}`}</p><ProgressBar label="All repositories" done={commitsDone} total={commitsTotal} isLarge /></div>
        </div>
      )}
      <div className="plot" style={{ marginTop: 26 }}>
        <table className="readings">
          <thead><tr><th scope="col">Repository</th><th scope="col" style={{ width: 240 }} className="wide-only">Read</th><th scope="col" className="n">{inPercent ? "Done" : "Commits"}</th><th scope="col" className="state">State</th>{retry !== null && <th scope="col"><span className="visually-hidden">Actions</span></th>}</tr></thead>
          <tbody>{repositories.map((row) => <ReadingRow key={row.slug} row={row} inPercent={inPercent} retry={retry} cancel={cancel} />)}</tbody>
        </table>
      </div>
      <p className="foot">You can close this page. {isRunning ? "Reading goes on." : "The next reading takes only what is new."}</p>
    </section>
  );
}

/** For who may not add a repository: the same whether there is none or none that they may see. */
function NothingToSee() {
  return (
    <section className="figure">
      <div className="kicker"><span>Reading</span></div>
      <h1 style={{ fontSize: 34, lineHeight: 1.1, letterSpacing: "-0.014em", marginTop: 8 }}>There is no repository here that you may see</h1>
      <p className="sub">Owners add repositories and say who may see them. Ask one of them.</p>
    </section>
  );
}
