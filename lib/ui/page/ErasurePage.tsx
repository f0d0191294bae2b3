import type { ErasurePageModel } from "@/lib/core/report/page/erasurePageModel";
import type { IdentityModel } from "@/lib/core/report/page/mePageModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";
import { SettingsNav } from "@/lib/ui/primitive/SettingsNav";

interface Props {
  readonly model: ErasurePageModel;
  /** Takes `id` and `confirm`. */
  readonly confirm: FormTarget;
  /** Takes `id`; null where there is nothing to forget. */
  readonly drop: FormTarget | null;
}

function IdentityTable({ identities }: { readonly identities: readonly IdentityModel[] }) {
  const known = ({ names, isKnown }: IdentityModel) => (isKnown ? names || "stands in commits here" : <span className="muted">author of no commit here</span>);
  return <table style={{ marginTop: 10 }}><thead><tr><th scope="col">Address</th><th scope="col">In git</th><th scope="col" className="n"><span className="visually-hidden">Commits</span></th></tr></thead><tbody>{identities.map((identity) => <tr key={identity.address} className="flat"><th scope="row" style={{ overflowWrap: "anywhere" }}>{identity.address}</th><td>{known(identity)}</td><td className="n nowrap">{identity.isKnown ? identity.commits : ""}</td></tr>)}</tbody></table>;
}

/** Asks before a person is erased, and says exactly what will happen. */
export function ErasurePage({ model, confirm, drop }: Props) {
  const { erasure, accounts } = model;
  const isOwn = erasure === null;
  const name = `erased person ${erasure?.label ?? "…"}`;
  return (
    <Page edition={model.edition} section="settings">
      <div className="wrap">
        <SettingsNav current={isOwn ? "me" : "requests"} isOwner={model.edition.isOwner} />
        <h1 className="page-title">{isOwn ? "Have yourself erased" : "Erase a person"}</h1>
        <p className="dek">This cannot be taken back. What was written over is nowhere else in Byline.</p>
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b>{model.error.hint}</p>}
        <section className="settings"><h2 className="kicker">Who</h2><div><IdentityTable identities={model.identities} /></div></section>
        <section className="settings">
          <h2 className="kicker">What happens</h2>
          <div>
            <ul className="plain-list">
              <li>In {model.commits === null ? "every commit" : `${model.commits} and in every other one`} that names {isOwn ? "you" : "them"} as author, committer or in its message, names and addresses become “{name}”: in what git said, in titles, in evidence and in reasons.</li>
              <li>{accounts === null ? (model.keepsAccount ? "Your account stays: it has no address, and it is the key to this Byline. Your choice of identities ends." : "No account has one of these addresses.") : `At once ${accounts} ${accounts.startsWith("1 ") ? "ends" : "end"}, with sessions, tokens, objections and places on lists. Invitations to these addresses end too.`}</li>
              <li>Lines, commits, dates and verdicts stay as they are. What names an agent stays.</li>
              {accounts !== null && <li>The audit log keeps its lines; instead of {isOwn ? "your name" : "a name"} it shows “{name}”.</li>}
              <li>Byline keeps a keyed hash of each address and name, so that no later reading brings them back. Nobody can read them from it.</li>
            </ul>
          </div>
        </section>
        <section className="settings">
          <h2 className="kicker">What stays elsewhere</h2>
          <div>
            <ul className="plain-list">
              <li>The git repositories themselves. Byline never writes to them, and reads the texts of files from them.</li>
              <li>Names inside paths of files and addresses of repositories.</li>
              <li>Files that somebody has taken from Byline, and backups of its database.</li>
            </ul>
          </div>
        </section>
        {model.namesakes.length > 0 && <section className="settings"><h2 className="kicker">Called the same</h2><div><p className="mid">These addresses stay, and so does the name beside them. If they are {isOwn ? "yours" : "this person’s"} too, go back and give them as well.</p><IdentityTable identities={model.namesakes} /></div></section>}
        <form {...posts(confirm)}>
          {erasure !== null && <input type="hidden" name="id" value={erasure.id} />}
          <label className="field field-short" style={{ marginTop: 34 }}><span>Type “{model.confirmWord}” to confirm</span><input type="text" name="confirm" required autoComplete="off" spellCheck={false} /></label>
          <div className="ways"><button className="button" type="submit">{isOwn ? "Erase me" : "Erase this person"}</button>{isOwn && <a href="/me">Change nothing</a>}</div>
        </form>
        {erasure !== null && drop !== null && <form {...posts(drop)} className="ways"><input type="hidden" name="id" value={erasure.id} /><button className="button button-quiet" type="submit">Change nothing, and forget these addresses</button></form>}
      </div>
    </Page>
  );
}
