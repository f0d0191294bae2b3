import type { ForgeForm, ForgeRow, SourcesModel } from "@/lib/core/report/page/sourcesModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";
import { SettingsNav } from "@/lib/ui/primitive/SettingsNav";
import { SyncWords } from "./SyncWords";
import { TokenFields } from "./TokenFields";

interface Props {
  readonly model: SourcesModel;
  /** Takes `kind`, `address`, `token`, `appId`, `privateKey`, `chosen`. */
  readonly connect: FormTarget;
  /** Takes `file` and `repository`. */
  readonly takeFile: FormTarget;
}

function Connections({ forges }: { readonly forges: readonly ForgeRow[] }) {
  if (forges.length === 0) return <p className="muted">None yet. Without a forge, vendors’ accounts prove nothing, and reviews and issues are not known.</p>;
  return (
    <div className="table-scroll">
      <table>
        <thead><tr><th scope="col">Connection</th><th scope="col">Holds</th><th scope="col">State</th></tr></thead>
        <tbody>
          {forges.map((forge) => (
            <tr key={forge.id}>
              <th scope="row"><a href={`/settings/sources/${String(forge.id)}`}>{forge.name}</a>{forge.address !== "" && <small className="mono wrapped">{forge.address}</small>}</th>
              <td>{forge.holds}</td>
              <td><SyncWords state={forge.state} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Kinds({ chosen }: { readonly chosen: ForgeForm["kind"] }) {
  return (
    <fieldset>
      <legend>Which forge?</legend>
      <div className="radios">
        <div className="radio"><input type="radio" name="kind" id="kind-github" value="github" defaultChecked={chosen === "github"} /><label htmlFor="kind-github"><b>GitHub</b><span>github.com, or an Enterprise server of your own.</span></label></div>
        <div className="radio"><input type="radio" name="kind" id="kind-gitlab" value="gitlab" defaultChecked={chosen === "gitlab"} /><label htmlFor="kind-gitlab"><b>GitLab</b><span>gitlab.com, or a server of your own.</span></label></div>
      </div>
    </fieldset>
  );
}

function Connect({ form, connect }: { readonly form: ForgeForm; readonly connect: FormTarget }) {
  return (
    <form {...posts(connect)}>
      <Kinds chosen={form.kind} />
      <label className="field"><span>Address</span><input type="text" name="address" defaultValue={form.address} placeholder="https://github.com" maxLength={300} autoComplete="off" /><small>Of its pages, as a browser opens it. Empty: github.com or gitlab.com.</small></label>
      <TokenFields withApp />
      <label className="field"><span>Organisations, groups or repositories</span><textarea name="chosen" defaultValue={form.chosen} rows={3} maxLength={5_000} className="mono" placeholder={"acme\nacme/shop"} /><small>One a line. Empty: only the repositories that are read here already.</small></label>
      <p style={{ marginTop: 22 }}><button className="button" type="submit" name="deed" value="connect">Connect</button> <button className="button button-outline" type="submit" name="deed" value="preview">See what it opens</button></p>
    </form>
  );
}

function TakeFile({ model, takeFile }: { readonly model: SourcesModel; readonly takeFile: FormTarget }) {
  return (
    <form {...posts(takeFile)}>
      <p>For a forge that this Byline cannot reach. What <span className="mono">gh pr list --json</span> wrote, JSON lines or CSV: the forms are in docs/forges.md. A file is taken whole or not at all; the same one again changes nothing.</p>
      <label className="field"><span>File</span><input type="file" name="file" required accept=".json,.ndjson,.jsonl,.csv,application/json,text/csv" /><small>Up to 8 MB. Larger ones: byline ingest --pulls, on the machine itself.</small></label>
      <label className="field field-short"><span>Of which repository</span><select name="repository" defaultValue=""><option value="">As the file says</option>{model.repositories.map((slug) => <option key={slug}>{slug}</option>)}</select></label>
      <p style={{ marginTop: 22 }}><button className="button" type="submit">Take the file</button></p>
    </form>
  );
}

/** Where pull requests come from: connections as they stand, one more, or a file. */
export function SourcesPage({ model, connect, takeFile }: Props) {
  return (
    <Page edition={model.edition} section="settings">
      <div className="wrap">
        <SettingsNav current="sources" isOwner />
        <h1 className="page-title">Sources</h1>
        <p className="dek">A forge tells what git does not: whose account opened a pull request, who reviewed it, which issue it closed, and who may read the code.</p>
        {model.saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{model.saved}</p>}
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b>{model.error.hint}</p>}
        <section className="settings"><h2 className="kicker">Connections</h2><div className="wide"><Connections forges={model.forges} /></div></section>
        <section className="settings"><h2 className="kicker">Connect a forge</h2><div><Connect form={model.form} connect={connect} /></div></section>
        <section className="settings"><h2 className="kicker">From a file</h2><div><TakeFile model={model} takeFile={takeFile} /></div></section>
      </div>
    </Page>
  );
}
