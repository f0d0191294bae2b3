import type { AuditModel } from "@/lib/core/report/page/auditModel";
import { Page } from "@/lib/ui/primitive/Page";
import { SettingsNav } from "@/lib/ui/primitive/SettingsNav";

/** Who did what, newest first. */
export function AuditPage({ model }: { readonly model: AuditModel }) {
  return (
    <Page edition={model.edition} section="settings">
      <div className="wrap">
        <SettingsNav current="audit" isOwner />
        <h1 className="page-title">Audit log</h1>
        <p className="dek">Sign-ins, files taken, settings, repositories, tokens and secrets. Lines are added and never changed; the database refuses it.</p>
        <form className="inline-form" method="get" action="/settings/audit">
          <label className="field"><span>What was done</span><select name="action" defaultValue={model.action}><option value="">anything</option>{model.actions.map((action) => <option key={action}>{action}</option>)}</select></label>
          <label className="field"><span>By</span><select name="actor" defaultValue={model.actor}><option value="">anybody</option>{model.actors.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select></label>
          <button className="button button-outline" type="submit">Show</button>
        </form>
        <section className="section">
          {model.lines.length === 0 ? <p className="muted">Nothing of this kind stands in the log.</p> : (
            <div className="table-scroll"><table>
              <thead><tr><th scope="col">When</th><th scope="col">What</th></tr></thead>
              <tbody>{model.lines.map(({ id, at, sentence }) => <tr key={id} className="flat"><td className="nowrap">{at}</td><td>{sentence}.</td></tr>)}</tbody>
            </table></div>
          )}
          <nav className="pagination" aria-label="Pages">
            {model.newest !== null && <a href={model.newest}>Newest</a>}
            {model.older !== null && <a rel="next" href={model.older}>Older</a>}
            <a href={model.csv} download>Download as CSV</a>
          </nav>
        </section>
      </div>
    </Page>
  );
}
