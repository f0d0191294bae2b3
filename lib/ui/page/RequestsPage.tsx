import type { RequestsPageModel } from "@/lib/core/report/page/requestsPageModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { ObjectionNote } from "@/lib/ui/primitive/ObjectionNote";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";
import { SettingsNav } from "@/lib/ui/primitive/SettingsNav";

interface Props {
  readonly model: RequestsPageModel;
  /** Takes `id` and `answer`. */
  readonly answer: FormTarget;
  /** Takes `addresses`. */
  readonly draft: FormTarget;
}

/** What people ask of the owners: objections, and to be erased. */
export function RequestsPage({ model, answer, draft }: Props) {
  return (
    <Page edition={model.edition} section="settings">
      <div className="wrap">
        <SettingsNav current="requests" isOwner />
        <h1 className="page-title">Requests</h1>
        <p className="dek">What people have against the use of their data, and who is to be erased. Members ask on their own page; others write to you.</p>
        {model.saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{model.saved}</p>}
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b>{model.error.hint}</p>}
        <section className="settings">
          <h2 className="kicker">Objections</h2>
          <div>
            {model.objections.length === 0 && <p className="muted">Nobody has objected.</p>}
            {model.objections.map((objection) => (
              <ObjectionNote key={objection.id} objection={objection} by={objection.person}>
                {objection.withdrawn === null && (
                  <form {...posts(answer)}>
                    <input type="hidden" name="id" value={objection.id} />
                    <label className="field"><span>{objection.answer === null ? "Your answer" : "Another answer"}</span><textarea name="answer" required maxLength={4000} /></label>
                    <p style={{ marginTop: 10 }}><button className="button button-outline" type="submit" aria-label={`Answer ${objection.person}, ${objection.made}`}>Answer</button></p>
                  </form>
                )}
              </ObjectionNote>
            ))}
          </div>
        </section>
        <section className="settings">
          <h2 className="kicker">Erase a person</h2>
          <form {...posts(draft)} style={{ maxWidth: 620 }}>
            <p className="mid">Give all addresses that one person used in git. The next page says what will be taken out, before anything happens.</p>
            <label className="field"><span>Addresses, one a line</span><textarea name="addresses" required maxLength={4000} defaultValue={model.error?.value ?? ""} spellCheck={false} autoComplete="off" /></label>
            <p style={{ marginTop: 10 }}><button className="button button-outline" type="submit">See what would happen</button></p>
          </form>
        </section>
        <section className="settings">
          <h2 className="kicker">Erasures</h2>
          <div>
            {model.erasures.length === 0 ? <p className="muted">Nobody was erased.</p> : (
              <table><thead><tr><th scope="col">Person</th><th scope="col">Asked</th><th scope="col">State</th></tr></thead>
                <tbody>{model.erasures.map(({ id, name, asked, state, href }) => <tr key={id} className="flat"><th scope="row">{href === null ? name : <a href={href}>{name}</a>}</th><td>{asked}</td><td>{state}</td></tr>)}</tbody></table>
            )}
          </div>
        </section>
      </div>
    </Page>
  );
}
