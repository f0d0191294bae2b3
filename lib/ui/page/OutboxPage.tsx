import type { OutboxModel } from "@/lib/core/report/page/outboxModel";
import { Crumbs } from "@/lib/ui/primitive/Crumbs";
import { Page } from "@/lib/ui/primitive/Page";

type Shown = NonNullable<OutboxModel["shown"]>;
const fileOf = (name: string) => `/api/outbox/${encodeURIComponent(name)}`;

/** Nothing in the frame runs or is fetched, and it knows no session. */
function OneMail({ name, subject, to, html, text }: Shown) {
  return (
    <section className="settings">
      <h2 className="kicker" id="mail">To {to}</h2>
      <div className="wide">
        <p><b>{subject}</b></p>
        {html !== null && <iframe className="mail-preview" title={`The mail to ${to}`} sandbox="" srcDoc={html} />}
        <details open={html === null}><summary>As plain text</summary><pre className="code" tabIndex={0}>{text}</pre></details>
        <p className="actions"><a href={fileOf(name)} download>Download {name}</a></p>
      </div>
    </section>
  );
}

function MailTable({ mails }: Pick<OutboxModel, "mails">) {
  return (
    <div className="table-scroll"><table>
      <thead><tr><th scope="col">Due</th><th scope="col">Mail</th><th scope="col">To</th><th scope="col">File</th></tr></thead>
      <tbody>{mails.map(({ name, digest, address, due, subject, isOwn, size }) => (
        <tr className="flat" key={name}>
          <td>{due}</td><th scope="row">{size === null || !isOwn ? subject : <a href={`/settings/digests/outbox?mail=${encodeURIComponent(name)}#mail`}>{subject}</a>}<span className="muted stacked">{digest}</span></th><td>{address}</td>
          <td>{size === null ? <span className="muted">gone from the folder</span> : !isOwn ? <span className="muted">.eml, {size}</span> : <a href={fileOf(name)} download aria-label={`Download the mail to ${address}, due ${due}`}>.eml, {size}</a>}</td>
        </tr>
      ))}</tbody>
    </table></div>
  );
}

/** Mails that nobody was sent: kept while no mail server is set up. */
export function OutboxPage({ model }: { readonly model: OutboxModel }) {
  return (
    <Page edition={model.edition} section="settings">
      <div className="wrap">
        <Crumbs crumbs={[{ name: "Digests", href: "/settings/digests" }, { name: "Outbox", href: null }]} />
        <h1 className="page-title">Outbox</h1>
        <p className="dek">{model.hasMail ? "A mail server is set up: new digests are sent, and these are left from before." : "No mail server is set up: every digest is kept here as a file that mail programs open, and nobody is sent anything."} Each says what its reader may see, and opens here for that reader only.</p>
        {model.isMissing && <p className="alert" role="alert"><b>That mail is not in the outbox any more, or is to somebody else.</b></p>}
        {model.shown !== null && <OneMail {...model.shown} />}
        <section className="settings"><h2 className="kicker">Kept mails</h2><div className="wide">{model.mails.length === 0 ? <p className="muted">None. A digest that is due while no mail server is set up, or a test of one, lies here.</p> : <MailTable mails={model.mails} />}</div></section>
      </div>
    </Page>
  );
}
