import type { OutsideModel, OutsideRowModel } from "@/lib/core/report/page/outsideModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";
import { SettingsNav } from "@/lib/ui/primitive/SettingsNav";

interface Props {
  readonly model: OutsideModel;
  /** Takes `kind` and `slug`. */
  readonly show: FormTarget;
  /** Takes `id`. */
  readonly hide: FormTarget;
}

function Shown({ figure, hide }: { readonly figure: OutsideRowModel; readonly hide: FormTarget }) {
  const { id, kind, about, made, path, markdown } = figure;
  return (
    <li className="outside">
      <p><b>{kind} of {about}</b> <span className="muted">since {made}</span></p>
      {/* The drawing itself: what others see. */}
      <img src={path} alt={`${kind} of ${about}, as others see it`} {...(kind === "Badge" ? { height: 20 } : { width: 720, height: 320 })} />
      <pre className="code wrapped">{markdown}</pre>
      <form {...posts(hide)}><input type="hidden" name="id" value={id} /><button className="button button-quiet" type="submit" aria-label={`Stop showing the ${kind.toLowerCase()} of ${about}`}>Stop showing it</button></form>
    </li>
  );
}

/** What others than members see: nothing, until an owner says so here. */
export function OutsidePage({ model, show, hide }: Props) {
  const { figures, repositories, saved, error } = model;
  return (
    <Page edition={model.edition} section="settings">
      <div className="wrap">
        <SettingsNav current="outside" isOwner />
        <h1 className="page-title">Shown outside</h1>
        <p className="dek">A badge for a README, or a picture for a page elsewhere. Whoever has its address sees it, without signing in; nobody sees anything else.</p>
        {saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{saved}</p>}
        {error !== null && <p className="alert" role="alert"><b>{error.message}</b>{error.hint}</p>}
        <section className="settings">
          <h2 className="kicker">Show one more</h2>
          <div>
            <form className="inline-form" {...posts(show)}>
              <label className="field grow"><span>What</span><select name="kind" defaultValue="badge"><option value="badge">Badge: the share</option><option value="picture">Picture: the share by week</option></select></label>
              <label className="field grow"><span>Of</span><select name="slug" defaultValue={repositories[0]?.slug ?? ""}>{repositories.map(({ slug, name }) => <option key={slug} value={slug}>{name}</option>)}<option value="">All (pictures only)</option></select></label>
              <button className="button" type="submit">Show it</button>
            </form>
            <p className="foot">It shows what you may see, for as long as you are an owner, and is drawn anew every ten minutes. It sets no cookie and runs no script. Under works-council mode nothing is shown. Each address stands in the audit log.</p>
          </div>
        </section>
        <section className="settings">
          <h2 className="kicker">Shown now</h2>
          <div className="wide">{figures.length === 0 ? <p className="muted">Nothing.</p> : <ul className="plain-list">{figures.map((figure) => <Shown key={figure.id} figure={figure} hide={hide} />)}</ul>}</div>
        </section>
      </div>
    </Page>
  );
}
