import type { PullModel } from "@/lib/core/report/page/changePageModel";

/** The pull request of a change: five steps (hollow: it did not happen, or is not told), and who took part as the forge names them. */
export function PullFigure({ pull }: { readonly pull: PullModel }) {
  return (
    <section aria-labelledby="pull-title" className="pull">
      <div className="kicker"><span>The pull request</span></div>
      <h2 id="pull-title">{pull.title}</h2>
      <ol className="pull-steps">{pull.steps.map(({ label, at, isDone }) => <li key={label} data-done={isDone}><b>{label}</b><small>{at}</small></li>)}</ol>
      <dl className="facts pull-facts">{pull.facts.map(({ label, value }) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
    </section>
  );
}
