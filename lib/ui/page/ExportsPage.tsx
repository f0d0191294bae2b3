import type { ExportsModel, ScheduleRowModel } from "@/lib/core/report/page/exportsModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";
import { SettingsNav } from "@/lib/ui/primitive/SettingsNav";
import { ScheduleForm } from "./ScheduleForm";

interface Props {
  readonly model: ExportsModel;
  readonly save: FormTarget;
  /** Take `name`; `pause` takes `pause` or `resume` as `to`. */
  readonly run: FormTarget;
  readonly pause: FormTarget;
  readonly end: FormTarget;
}

function Row({ row, run, pause, end }: { readonly row: ScheduleRowModel } & Pick<Props, "run" | "pause" | "end">) {
  const { name, report, what, target, when, next, last, isBad, isPaused } = row;
  const field = <input type="hidden" name="name" value={name} />;
  return (
    <tr className="flat">
      <th scope="row">{name}<span className="muted stacked">{report}, {what}</span></th>
      <td>{target}<span className="muted stacked">{when}</span></td>
      <td>{next}</td>
      <td>{isBad ? <b className="bad">{last}</b> : last}</td>
      <td><div className="row-actions">
        <form {...posts(run)}>{field}<button className="button button-quiet" type="submit" aria-label={`Write ${name} now`}>Write it now</button></form>
        <form {...posts(pause)}>{field}<input type="hidden" name="to" value={isPaused ? "resume" : "pause"} /><button className="button button-quiet" type="submit" aria-label={`${isPaused ? "Go on with" : "Pause"} ${name}`}>{isPaused ? "Go on" : "Pause"}</button></form>
        <form {...posts(end)}>{field}<button className="button button-quiet" type="submit" aria-label={`End ${name}`}>End</button></form>
      </div></td>
    </tr>
  );
}

/** Reports that are written to a folder or bucket again and again. */
export function ExportsPage({ model, save, run, pause, end }: Props) {
  return (
    <Page edition={model.edition} section="settings">
      <div className="wrap">
        <SettingsNav current="exports" isOwner />
        <h1 className="page-title">Scheduled exports</h1>
        <p className="dek">Reports that are written to a folder of this machine or to a bucket, again and again. Their files hold what the operator may see.</p>
        {model.saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{model.saved}</p>}
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b> {model.error.hint}</p>}
        <section className="settings"><h2 className="kicker">Exports</h2><div className="wide">
          {model.schedules.length === 0 ? <p className="muted">None yet.</p> : <div className="table-scroll"><table>
            <thead><tr><th scope="col" style={{ minWidth: 140 }}>Export</th><th scope="col">To</th><th scope="col">Next</th><th scope="col">Last</th><th scope="col"><span className="visually-hidden">What to do</span></th></tr></thead>
            <tbody>{model.schedules.map((row) => <Row key={row.name} row={row} run={run} pause={pause} end={end} />)}</tbody>
          </table></div>}
        </div></section>
        <section className="settings"><h2 className="kicker">New export</h2><div className="wide">
          {model.targets.length > 0 && <ScheduleForm model={model} save={save} />}
          <p className="foot">A browser names no folder or bucket by itself: the operator adds the first export to one on the command line, and others can then go there too. <code>npm run -s byline -- exports add board-pack aiShareByTeam --to file:///srv/exports</code></p>
        </div></section>
      </div>
    </Page>
  );
}
