import type { JobModel, QueueModel } from "@/lib/core/report/page/queueModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";
import { SettingsNav } from "@/lib/ui/primitive/SettingsNav";

interface Deeds {
  /** Takes `id`. */
  readonly retry: FormTarget;
  /** Takes `id`. */
  readonly discard: FormTarget;
  /** Takes `slug`. */
  readonly stop: FormTarget;
}

function Deed({ to, name, value, word, about }: { readonly to: FormTarget; readonly name: string; readonly value: string; readonly word: string; readonly about: string }) {
  return <form {...posts(to)}><input type="hidden" name={name} value={value} /><button className="button button-quiet" type="submit" aria-label={`${word}: ${about}`}>{word}</button></form>;
}

function JobRow({ job, deeds }: { readonly job: JobModel; readonly deeds: Deeds }) {
  const about = job.subject === null ? job.title : `${job.title}, ${job.subject.text}`;
  return (
    <tr className="flat">
      <th scope="row">{job.title}</th>
      <td>{job.subject === null ? "" : <a href={job.subject.href}>{job.subject.text}</a>}</td>
      <td>{job.state}{job.error !== null && <><br /><span className="muted">{job.error}</span></>}</td>
      <td className="nowrap">
        {job.mayRetry && <Deed to={deeds.retry} name="id" value={job.id} word="Try again" about={about} />}
        {job.stops !== null && <Deed to={deeds.stop} name="slug" value={job.stops} word="Stop" about={about} />}
        {job.mayDiscard && <Deed to={deeds.discard} name="id" value={job.id} word={job.isDead ? "Discard" : "Cancel"} about={about} />}
      </td>
    </tr>
  );
}

function Jobs({ jobs, deeds }: { readonly jobs: readonly JobModel[]; readonly deeds: Deeds }) {
  return (
    <div className="table-scroll">
      <table>
        <thead><tr><th scope="col">Job</th><th scope="col">Repository</th><th scope="col">State</th><th scope="col"><span className="visually-hidden">What can be done</span></th></tr></thead>
        <tbody>{jobs.map((job) => <JobRow key={job.id} job={job} deeds={deeds} />)}</tbody>
      </table>
    </div>
  );
}

/** Jobs that were given up, with their errors; and what runs and waits. */
export function QueuePage({ model, ...deeds }: Deeds & { readonly model: QueueModel }) {
  return (
    <Page edition={model.edition} section="settings">
      <div className="wrap">
        <SettingsNav current="queue" isOwner />
        <h1 className="page-title">Queue</h1>
        <p className="dek">{model.workers} What fails is tried again by itself, each time after a longer wait; after the last try it stands here until somebody decides.</p>
        {model.saved !== null && <p className="notice" role="status">{model.saved}</p>}
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b>{model.error.hint}</p>}
        <section className="settings">
          <h2 className="kicker">Given up</h2>
          {model.dead.length === 0 ? <p className="muted">Nothing was given up.</p> : <Jobs jobs={model.dead} deeds={deeds} />}
        </section>
        <section className="settings">
          <h2 className="kicker">Running and waiting</h2>
          {model.others.length === 0 ? <p className="muted">Nothing runs and nothing waits.</p> : <Jobs jobs={model.others} deeds={deeds} />}
        </section>
      </div>
    </Page>
  );
}
