import type { ForgePageModel, ForgeRepositoryRow } from "@/lib/core/report/page/forgePageModel";
import { Crumbs } from "@/lib/ui/primitive/Crumbs";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";
import { SyncWords } from "./SyncWords";

interface Props {
  readonly model: ForgePageModel;
  /** Takes `id` and `confirm`. */
  readonly disconnect: FormTarget;
}

const Id = ({ id }: { readonly id: number }) => <input type="hidden" name="id" value={id} />;

function RepositoryRow({ row }: { readonly row: ForgeRepositoryRow }) {
  return (
    <tr className="flat">
      <th scope="row">{row.href === null ? row.fullName : <a href={row.href}>{row.fullName}</a>}{row.about !== "" && <small>{row.about}</small>}</th>
      <td>{row.holds}</td>
      <td><SyncWords state={row.state} /></td>
    </tr>
  );
}

function Repositories({ model }: Pick<Props, "model">) {
  const { repositories, kind } = model;
  if (repositories.length === 0) return <p className="muted">{kind === "files" ? "No file was taken yet." : "None were told yet: they are listed with the first sync."}</p>;
  return (
    <>
      <div className="table-scroll">
        <table>
          <thead><tr><th scope="col">Repository</th><th scope="col">Stored</th><th scope="col">State</th></tr></thead>
          <tbody>{repositories.map((row) => <RepositoryRow key={row.externalId} row={row} />)}</tbody>
        </table>
      </div>
    </>
  );
}

function Standing({ model }: Pick<Props, "model">) {
  return (
    <>
      <p><b><SyncWords state={model.state} /></b></p>
      {model.trouble !== null && <p className="alert" role="alert"><b>{model.trouble.message}</b>{model.trouble.hint}</p>}
      {model.missing.map(({ what, hint }) => <p key={what} className="alert"><b>{what}</b>{hint}</p>)}
      <dl className="plain-facts">{model.facts.map(({ label, value }) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
    </>
  );
}

/** One connection: how it stands, its repositories, what is asked, its token, its messages, its end. */
export function ForgePage({ model, disconnect }: Props) {
  return (
    <Page edition={model.edition} section="settings">
      <div className="wrap">
        <Crumbs crumbs={model.crumbs} />
        <h1 className="page-title">{model.name}</h1>
        {model.saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{model.saved}</p>}
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b>{model.error.hint}</p>}
        <section className="settings"><h2 className="kicker">As it stands</h2><div><Standing model={model} /></div></section>
        <section className="settings"><h2 className="kicker">Repositories</h2><div className="wide"><Repositories model={model} /></div></section>
        <section className="settings">
          <h2 className="kicker">{model.kind === "files" ? "Forget it" : "Disconnect"}</h2>
          <form {...posts(disconnect)}>
            <Id id={model.id} />
            <p>What goes: {model.kind === "files" ? "" : "the token, the secret for messages, what it said of who may read, and "}this list. What stays: pull requests, reviews and issues that it told, with every figure made of them, and the repositories themselves.</p>
            <label className="field field-short"><span>Type {model.name} to confirm</span><input type="text" name="confirm" required autoComplete="off" spellCheck={false} /></label>
            <p style={{ marginTop: 18 }}><button className="button button-outline" type="submit">{model.kind === "files" ? "Forget it" : "Disconnect"}</button></p>
          </form>
        </section>
      </div>
    </Page>
  );
}
