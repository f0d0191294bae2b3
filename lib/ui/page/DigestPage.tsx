import type { DigestPageModel } from "@/lib/core/report/page/digestsModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";
import { SettingsNav } from "@/lib/ui/primitive/SettingsNav";
import { ChannelsPart } from "./ChannelsPart";
import { DeliveryTable } from "./DeliveryTable";
import { DigestForm } from "./DigestForm";

interface Props {
  readonly model: DigestPageModel;
  readonly save: FormTarget;
  /** Take `id` of the digest; `add` takes `address` too, `pause` takes `pause` or `resume` as `to`. */
  readonly add: FormTarget;
  readonly test: FormTarget;
  readonly pause: FormTarget;
  readonly end: FormTarget;
  /** Take `recipient` and `id`. */
  readonly drop: FormTarget;
  readonly resume: FormTarget;
  readonly testChannel: FormTarget;
  /** Takes `id`, `kind`, `name` and `url`. */
  readonly addChannel: FormTarget;
}

function Recipients({ model, add, drop, resume }: Pick<Props, "model" | "add" | "drop" | "resume">) {
  const people = model.recipients.filter(({ isChannel }) => !isChannel);
  const id = <input type="hidden" name="id" value={model.digest.id} />;
  return (
    <section className="settings">
      <h2 className="kicker">Recipients</h2>
      <div className="wide">
        <form className="inline-form" {...posts(add)}>{id}<label className="field grow"><span>E-mail address</span><input type="email" name="address" required maxLength={254} autoComplete="off" /></label><button className="button" type="submit">Add</button></form>
        <p className="foot">A member gets what they may see. Somebody without an account is asked first, and gets what a viewer may see.</p>
        {people.length > 0 && <div className="table-scroll" style={{ marginTop: 12 }}><table>
          <thead><tr><th scope="col">Address</th><th scope="col">State</th><th scope="col"><span className="visually-hidden">Take off</span></th></tr></thead>
          <tbody>{people.map((each) => (
            <tr className="flat" key={each.id}><th scope="row">{each.address}</th><td>{each.state}</td>
              <td><div className="row-actions">
                {each.isStopped && <form {...posts(resume)}>{id}<input type="hidden" name="recipient" value={each.id} /><button className="button button-quiet" type="submit" aria-label={`Send to ${each.address} again`}>Send again</button></form>}
                <form {...posts(drop)}>{id}<input type="hidden" name="recipient" value={each.id} /><button className="button button-quiet" type="submit" aria-label={`Take ${each.address} off`}>Take off</button></form>
              </div></td></tr>
          ))}</tbody>
        </table></div>}
      </div>
    </section>
  );
}

function Preview({ model }: Pick<Props, "model">) {
  return (
    <section className="settings">
      <h2 className="kicker">If it were due now</h2>
      <div className="wide">
        {model.preview === null ? <p className="notice">It would not be sent. {model.skip}</p> : (
          <>
            <p><b>{model.preview.subject}</b></p>
            <iframe className="mail-preview" title="The digest as a mail" sandbox="" srcDoc={model.preview.html} />
            <details><summary>As plain text</summary><pre className="code" tabIndex={0}>{model.preview.text}</pre></details>
          </>
        )}
      </div>
    </section>
  );
}

/** One digest. */
export function DigestPage({ model, save, add, test, pause, end, drop, resume, testChannel, addChannel }: Props) {
  const { digest } = model;
  const id = <input type="hidden" name="id" value={digest.id} />;
  return (
    <Page edition={model.edition} section="settings">
      <div className="wrap">
        <SettingsNav current="digests" isOwner />
        <h1 className="page-title">{digest.name}</h1>
        <p className="dek">{digest.when}. About {digest.about}. Next: {digest.next}. {digest.recipients}.</p>
        {model.saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{model.saved}</p>}
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b> {model.error.hint}</p>}
        <div className="row-actions" style={{ marginTop: 18 }}>
          {model.address !== null && <form {...posts(test)}>{id}<button className="button" type="submit">{model.hasMail ? "Send me a test now" : "Put a test into the outbox"}</button></form>}
          <form {...posts(pause)}>{id}<input type="hidden" name="to" value={digest.isPaused ? "resume" : "pause"} /><button className="button button-outline" type="submit">{digest.isPaused ? "Go on sending" : "Pause"}</button></form>
          <form {...posts(end)}>{id}<button className="button button-quiet" type="submit">End it</button></form>
        </div>
        <section className="settings"><h2 className="kicker">When and about what</h2><div className="wide"><DigestForm form={model.form} save={save} /></div></section>
        <Recipients model={model} add={add} drop={drop} resume={resume} />
        <ChannelsPart digest={digest.id} channels={model.recipients.filter(({ isChannel }) => isChannel)} add={addChannel} test={testChannel} drop={drop} />
        <Preview model={model} />
        <section className="settings"><h2 className="kicker">Sent and not sent</h2><div className="wide"><DeliveryTable rows={model.deliveries} /></div></section>
      </div>
    </Page>
  );
}
