import type { DigestRowModel, DigestsModel } from "@/lib/core/report/page/digestsModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";
import { SettingsNav } from "@/lib/ui/primitive/SettingsNav";
import { DeliveryTable } from "./DeliveryTable";
import { DigestForm } from "./DigestForm";

interface Props {
  readonly model: DigestsModel;
  readonly save: FormTarget;
  /** Take `id`: the reader's own place on a digest. */
  readonly join: FormTarget;
  readonly leave: FormTarget;
}

function DigestRow({ digest, isOwner, canJoin, join, leave }: { readonly digest: DigestRowModel; readonly isOwner: boolean; readonly canJoin: boolean } & Pick<Props, "join" | "leave">) {
  const id = <input type="hidden" name="id" value={digest.id} />;
  return (
    <tr className="flat">
      <th scope="row">{isOwner ? <a href={`/settings/digests/${String(digest.id)}`}>{digest.name}</a> : digest.name}<span className="muted stacked">About {digest.about}</span></th>
      <td>{digest.when}</td>
      <td>{digest.next}</td>
      {isOwner && <td className="drop-narrower">{digest.recipients}</td>}
      <td>{digest.isMine ? <form {...posts(leave)}>{id}<button className="button button-quiet" type="submit" aria-label={`Stop sending me ${digest.name}`}>Stop sending it to me</button></form>
        : canJoin && <form {...posts(join)}>{id}<button className="button button-quiet" type="submit" aria-label={`Send me ${digest.name}`}>Send it to me</button></form>}</td>
    </tr>
  );
}

function OwnersPart({ model, save }: Pick<Props, "model" | "save">) {
  return (
    <>
      <section className="settings">
        <h2 className="kicker">New digest</h2>
        <div className="wide"><DigestForm form={model.form} save={save} />
          <p className="foot">Everybody gets what they may see at the moment of sending. Weeks are cut in the organisation&apos;s zone; the hour is that of the digest&apos;s own.</p></div>
      </section>
      <section className="settings"><h2 className="kicker">Sent and not sent</h2><div className="wide"><DeliveryTable rows={model.deliveries} /></div></section>
    </>
  );
}

/** Digests by mail: which there are, whether the reader gets them, and for owners what became of each. */
export function DigestsPage({ model, save, join, leave }: Props) {
  return (
    <Page edition={model.edition} section="settings">
      <div className="wrap">
        <SettingsNav current="digests" isOwner={model.isOwner} />
        <h1 className="page-title">Digests</h1>
        <p className="dek">The last complete weeks by mail: the headline with its range, what moved it, and what is worth a look.</p>
        {model.saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{model.saved}</p>}
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b> {model.error.hint}</p>}
        {model.isOwner && !model.hasMail && <p className="notice" style={{ marginTop: 18 }}><b>No mail server is set up.</b> Digests are kept as .eml files in the outbox, and nobody is sent anything. BYLINE_SMTP_URL and BYLINE_MAIL_FROM set one up: docs/mail.md says how. <a href="/settings/digests/outbox">See what lies in the outbox</a></p>}
        {model.address === null && <p className="notice" style={{ marginTop: 18 }}>Your account has no proven e-mail address, so nothing can be sent to you. Sign in with a provider, or a link in a mail, to have one.</p>}
        <section className="settings">
          <h2 className="kicker">Digests</h2>
          <div className="wide"><div className="table-scroll">
            {model.digests.length === 0 ? <p className="muted">{model.isOwner ? "None yet. The first one is made below." : "None yet. Owners make them."}</p> : (
              <table>
                <thead><tr><th scope="col">Digest</th><th scope="col">When</th><th scope="col">Next</th>{model.isOwner && <th scope="col" className="drop-narrower">To</th>}<th scope="col"><span className="visually-hidden">Get it or not</span></th></tr></thead>
                <tbody>{model.digests.map((digest) => <DigestRow key={digest.id} digest={digest} isOwner={model.isOwner} canJoin={model.address !== null} join={join} leave={leave} />)}</tbody>
              </table>
            )}
          </div></div>
        </section>
        {model.isOwner && <OwnersPart model={model} save={save} />}
      </div>
    </Page>
  );
}
