import type { SessionRowModel, SessionsModel } from "@/lib/core/report/page/membersModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";
import { SettingsNav } from "@/lib/ui/primitive/SettingsNav";

interface Props {
  readonly model: SessionsModel;
  /** Takes `id`. */
  readonly end: FormTarget;
  readonly endOthers: FormTarget;
}

function SessionRow({ session, end }: { readonly session: SessionRowModel; readonly end: FormTarget }) {
  return (
    <tr className="flat">
      <th scope="row">{session.browser}{session.isThis && <span className="muted stacked">This browser</span>}</th>
      <td className="drop-narrower">{session.started}</td>
      <td>{session.seen}</td>
      <td>{session.isThis ? <a className="button button-quiet" href="/signout">Sign out</a> : <form {...posts(end)}><input type="hidden" name="id" value={session.id} /><button className="button button-quiet" type="submit" aria-label={`End the session of ${session.browser}, started ${session.started}`}>End</button></form>}</td>
    </tr>
  );
}

function Accounts({ connected, providers }: Pick<SessionsModel, "connected" | "providers">) {
  return (
    <section className="settings">
      <h2 className="kicker">Accounts you sign in with</h2>
      <div><p className="sub">{connected.length === 0 ? "None is connected." : `${connected.join(", ")}.`}{providers.length > 0 && " Another one can be connected from here; it then opens your sessions too."}</p>
      {providers.map(({ id, name }) => (
        <form key={id} action="/signin/start" method="post" style={{ marginTop: 12 }}>
          <input type="hidden" name="provider" value={id} /><input type="hidden" name="connect" value="1" /><input type="hidden" name="to" value="/settings/sessions" />
          <button className="button button-outline" type="submit">Connect {name}</button>
        </form>
      ))}</div>
    </section>
  );
}

/** Where one is signed in, and with what. */
export function SessionsPage({ model, end, endOthers }: Props) {
  return (
    <Page edition={model.edition} section="settings">
      <div className="wrap">
        <SettingsNav current="sessions" isOwner={model.isOwner} />
        <h1 className="page-title">Sessions</h1>
        <p className="dek">The browsers that you are signed in with. One that you do not know is ended at once by its button.</p>
        {model.saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{model.saved}</p>}
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b> {model.error.hint}</p>}
        <section className="settings">
          <h2 className="kicker">Signed in</h2>
          <div className="wide"><div className="table-scroll">
            <table>
              <thead><tr><th scope="col">Browser</th><th scope="col" className="drop-narrower">Started</th><th scope="col">Last seen</th><th scope="col"><span className="visually-hidden">End</span></th></tr></thead>
              <tbody>{model.sessions.map((session) => <SessionRow key={session.id} session={session} end={end} />)}</tbody>
            </table>
          </div>
          {model.sessions.length > 1 && <form style={{ marginTop: 16 }} {...posts(endOthers)}><button className="button" type="submit">Sign out everywhere else</button></form>}</div>
        </section>
        {(model.connected.length > 0 || model.providers.length > 0) && <Accounts connected={model.connected} providers={model.providers} />}
      </div>
    </Page>
  );
}
