import type { ViewRowModel, ViewsModel } from "@/lib/core/report/page/viewsModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";

interface Props {
  readonly model: ViewsModel;
  /** Takes `name`, `of` and `shared` (`yes`). */
  readonly save: FormTarget;
  /** Takes `id`, `name` and `shared`. */
  readonly change: FormTarget;
  /** Takes `id`. */
  readonly end: FormTarget;
  /** Takes `id`. */
  readonly restore: FormTarget;
}

function NewView({ of, mayShare, save }: { readonly of: string; readonly mayShare: boolean; readonly save: FormTarget }) {
  if (of === "") return <p className="muted">Open a page, choose what it shows, and take “Save this view” under its filter.</p>;
  return (
    <form className="inline-form" {...posts(save)}>
      <input type="hidden" name="of" value={of} />
      <label className="field grow"><span>Name</span><input type="text" name="name" required maxLength={80} autoComplete="off" /></label>
      {mayShare && <label className="field"><span>Who finds it here</span><select name="shared" defaultValue="no"><option value="no">Only you</option><option value="yes">Every member</option></select></label>}
      <button className="button" type="submit">Save</button>
      <p className="small mono" style={{ flexBasis: "100%" }}>{of}</p>
    </form>
  );
}

function OwnView({ view, mayShare, change, end }: { readonly view: ViewRowModel; readonly mayShare: boolean; readonly change: FormTarget; readonly end: FormTarget }) {
  const { id, name, href, leadsTo, shared, digestHref } = view;
  return (
    <li className="saved-view">
      <p><a href={href}><b>{name}</b></a> <span className="muted">{shared ? "for every member" : "only you"}</span> <span className="small mono">{leadsTo}</span></p>
      <div className="row-actions">
        <form className="row-form" {...posts(change)}>
          <input type="hidden" name="id" value={id} />
          <input type="text" name="name" aria-label={`New name of ${name}`} defaultValue={name} required maxLength={80} autoComplete="off" />
          {mayShare && <select name="shared" aria-label={`Who finds ${name}`} defaultValue={shared ? "yes" : "no"}><option value="no">Only you</option><option value="yes">Every member</option></select>}
          <button className="button button-quiet" type="submit" aria-label={`Save ${name}`}>Save</button>
        </form>
        <form {...posts(end)}><input type="hidden" name="id" value={id} /><button className="button button-quiet" type="submit" aria-label={`Remove ${name}`}>Remove</button></form>
        {digestHref !== null && <a className="small" href={digestHref}>Send it as a digest</a>}
      </div>
    </li>
  );
}

/** Pages with their filter, under names: one's own and those that others share. */
export function ViewsPage({ model, save, change, end, restore }: Props) {
  const { of, mayShare, own, removed, shared, saved, error } = model;
  return (
    <Page edition={model.edition} section="views">
      <div className="wrap">
        <h1 className="page-title">Saved views</h1>
        <p className="dek">A page with its filter, under a name and a short address. What it shows each reader is what that reader may see.</p>
        {saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{saved}</p>}
        {error !== null && <p className="alert" role="alert"><b>{error.message}</b>{error.hint}</p>}
        <section className="settings"><h2 className="kicker">Save a view</h2><div className="wide"><NewView of={of} mayShare={mayShare} save={save} /></div></section>
        <section className="settings">
          <h2 className="kicker">Yours</h2>
          <div className="wide">{own.length === 0 ? <p className="muted">None yet.</p> : <ul className="plain-list">{own.map((view) => <OwnView key={view.id} view={view} mayShare={mayShare} change={change} end={end} />)}</ul>}</div>
        </section>
        {removed.length > 0 && (
          <section className="settings">
            <h2 className="kicker">Removed today</h2>
            <ul className="plain-list">{removed.map(({ id, name }) => <li key={id}><form className="row-form" {...posts(restore)}><span>{name}</span><input type="hidden" name="id" value={id} /><button className="button button-quiet" type="submit" aria-label={`Bring back ${name}`}>Bring it back</button></form></li>)}</ul>
          </section>
        )}
        <section className="settings">
          <h2 className="kicker">Shared by others</h2>
          <div className="wide">{shared.length === 0 ? <p className="muted">None.</p> : <ul className="plain-list">{shared.map(({ id, name, href, maker }) => <li key={id} className="saved-view"><p><a href={href}><b>{name}</b></a> <span className="muted">by {maker}</span></p></li>)}</ul>}</div>
        </section>
      </div>
    </Page>
  );
}
