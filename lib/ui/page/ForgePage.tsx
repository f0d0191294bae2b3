import type { ForgePageModel, ForgeRepositoryRow } from "@/lib/core/report/page/forgePageModel";
import { formatCount } from "@/lib/core/report/formatCount";
import { Crumbs } from "@/lib/ui/primitive/Crumbs";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";
import { SyncWords } from "./SyncWords";
import { TokenFields } from "./TokenFields";

interface Props {
  readonly model: ForgePageModel;
  /** Takes `id`. */
  readonly sync: FormTarget;
  /** Takes `id` and `chosen`. */
  readonly choose: FormTarget;
  /** Takes `id`, `token`, `appId`, `privateKey`. */
  readonly renew: FormTarget;
  /** Takes `id` and `repository` (the forge's id; empty: all that are offered). */
  readonly add: FormTarget;
  /** Takes `id` and `confirm`. */
  readonly disconnect: FormTarget;
}

const Id = ({ id }: { readonly id: number }) => <input type="hidden" name="id" value={id} />;

function RepositoryRow({ id, row, add }: { readonly id: number; readonly row: ForgeRepositoryRow; readonly add: FormTarget }) {
  return (
    <tr className="flat">
      <th scope="row">{row.href === null ? row.fullName : <a href={row.href}>{row.fullName}</a>}{row.about !== "" && <small>{row.about}</small>}</th>
      <td>{row.holds}</td>
      <td><SyncWords state={row.state} /></td>
      <td className="nowrap">{row.href === null && <form {...posts(add)}><Id id={id} /><input type="hidden" name="repository" value={row.externalId} /><button className="button button-quiet" type="submit" aria-label={`Add ${row.fullName}`}>Add</button></form>}</td>
    </tr>
  );
}

function Repositories({ model, add }: Pick<Props, "model" | "add">) {
  const { id, repositories, offer, kind } = model;
  if (repositories.length === 0) return <p className="muted">{kind === "files" ? "No file was taken yet." : "None were told yet: they are listed with the first sync."}</p>;
  return (
    <>
      <div className="table-scroll">
        <table>
          <thead><tr><th scope="col">Repository</th><th scope="col">Stored</th><th scope="col">State</th><th scope="col"><span className="visually-hidden">Add</span></th></tr></thead>
          <tbody>{repositories.map((row) => <RepositoryRow key={row.externalId} id={id} row={row} add={add} />)}</tbody>
        </table>
      </div>
      {offer.count > 0 && (
        <form {...posts(add)} style={{ marginTop: 18 }}>
          <Id id={id} /><input type="hidden" name="repository" value="" />
          <button className="button button-outline" type="submit">{offer.count === 1 ? "Add the one that is not read yet" : `Add all ${formatCount(offer.count)} that are not read yet`}</button>
          <p className="foot">Their history is cloned and read, one after the other.{offer.passedOver === "" ? "" : ` ${offer.passedOver}`}</p>
        </form>
      )}
    </>
  );
}

function Standing({ model, sync }: Pick<Props, "model" | "sync">) {
  return (
    <>
      <p><b><SyncWords state={model.state} /></b></p>
      {model.trouble !== null && <p className="alert" role="alert"><b>{model.trouble.message}</b>{model.trouble.hint}</p>}
      <dl className="plain-facts">{model.facts.map(({ label, value }) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
      {model.kind !== "files" && <form {...posts(sync)} style={{ marginTop: 18 }}><Id id={model.id} /><button className="button" type="submit">Sync now</button></form>}
    </>
  );
}

function Webhook({ webhook, kind }: Pick<ForgePageModel, "webhook" | "kind">) {
  if (webhook === null) return null;
  return (
    <section className="settings">
      <h2 className="kicker">Messages</h2>
      <div>
        <p>With a webhook, changes are here in seconds instead of at the next sync, which comes every ten minutes and finds what a message missed. The forge has to reach this address:</p>
        <pre className="code wrapped">{webhook.address}</pre>
        <p className="foot">{kind === "github" ? "Content type application/json; pushes, pull requests, reviews, issues, repositories and teams." : "Push, merge request, comment and issue events; of a group, member, project and subgroup events too."}</p>
        <details style={{ marginTop: 12 }}><summary>{kind === "github" ? "Secret" : "Secret token"}</summary><pre className="code wrapped">{webhook.secret}</pre></details>
      </div>
    </section>
  );
}

function Settings({ model, choose, renew }: Pick<Props, "model" | "choose" | "renew">) {
  return (
    <>
      <section className="settings">
        <h2 className="kicker">What is asked</h2>
        <div><form {...posts(choose)}>
          <Id id={model.id} />
          <label className="field" style={{ marginTop: 0 }}><span>Organisations, groups or repositories</span><textarea name="chosen" defaultValue={model.chosen} rows={3} maxLength={5_000} className="mono" /><small>One a line. Empty: only the repositories that are read here.</small></label>
          <p style={{ marginTop: 18 }}><button className="button button-outline" type="submit">Save</button></p>
        </form></div>
      </section>
      <section className="settings">
        <h2 className="kicker">Another token</h2>
        <div><form {...posts(renew)}><Id id={model.id} /><TokenFields withApp={model.kind === "github"} /><p style={{ marginTop: 18 }}><button className="button button-outline" type="submit">Seal it</button></p></form></div>
      </section>
    </>
  );
}

/** One connection: how it stands, its repositories, what is asked, its token, its messages, its end. */
export function ForgePage({ model, sync, choose, renew, add, disconnect }: Props) {
  return (
    <Page edition={model.edition} section="settings">
      <div className="wrap">
        <Crumbs crumbs={model.crumbs} />
        <h1 className="page-title">{model.name}</h1>
        {model.saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{model.saved}</p>}
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b>{model.error.hint}</p>}
        <section className="settings"><h2 className="kicker">As it stands</h2><div><Standing model={model} sync={sync} /></div></section>
        <section className="settings"><h2 className="kicker">Repositories</h2><div className="wide"><Repositories model={model} add={add} /></div></section>
        {model.kind !== "files" && <Settings model={model} choose={choose} renew={renew} />}
        <Webhook webhook={model.webhook} kind={model.kind} />
        <section className="settings">
          <h2 className="kicker">{model.kind === "files" ? "Forget it" : "Disconnect"}</h2>
          <div><form {...posts(disconnect)}>
            <Id id={model.id} />
            <p>What goes: {model.kind === "files" ? "" : "the token, what it said of who may read, and "}this list. What stays: pull requests, reviews and issues that it told, with every figure made of them, and the repositories themselves.</p>
            <label className="field field-short"><span>Type {model.name} to confirm</span><input type="text" name="confirm" required autoComplete="off" spellCheck={false} /></label>
            <p style={{ marginTop: 18 }}><button className="button button-outline" type="submit">{model.kind === "files" ? "Forget it" : "Disconnect"}</button></p>
          </form></div>
        </section>
      </div>
    </Page>
  );
}
