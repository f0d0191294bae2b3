import type { MePageModel } from "@/lib/core/report/page/mePageModel";
import { OwnCorrections } from "@/lib/ui/page/OwnCorrections";
import { OwnEvents } from "@/lib/ui/page/OwnEvents";
import { OwnEvidenceTable } from "@/lib/ui/page/OwnEvidenceTable";
import { OwnIdentities } from "@/lib/ui/page/OwnIdentities";
import { OwnObjections } from "@/lib/ui/page/OwnObjections";
import { OwnRepositories } from "@/lib/ui/page/OwnRepositories";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { SettingsNav } from "@/lib/ui/primitive/SettingsNav";

interface Props {
  readonly model: MePageModel;
  /** Takes `address` and `theirs`. */
  readonly claim: FormTarget;
  /** Takes `reason`. */
  readonly object: FormTarget;
  /** Takes `id`. */
  readonly withdraw: FormTarget;
}

/** What is stored about the reader, and what they can do about it. */
export function MePage({ model, claim, object, withdraw }: Props) {
  return (
    <Page edition={model.edition} section="settings">
      <div className="wrap">
        <SettingsNav current="me" isOwner={model.edition.isOwner} />
        <h1 className="page-title">What is stored about you</h1>
        <p className="dek">All of it, with the words that verdicts stand on. Nobody else is shown your numbers.</p>
        {model.saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{model.saved}</p>}
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b>{model.error.hint}</p>}
        <div className="ways"><a className="button" href="/api/me" download>Download all of it</a><span className="muted">One JSON file, with every commit.</span>{model.ownPages.map((href, index) => <a key={href} href={href}>What you initiated{model.ownPages.length > 1 ? `, ${String(index + 1)}` : ""}, by week</a>)}</div>
        <section className="settings">
          <h2 className="kicker">Account</h2>
          <div><dl className="facts" style={{ border: 0, padding: 0 }}>{model.account.map(({ label, value, href }) => <div key={label + value}><dt>{label}</dt><dd>{href === null ? value : <a href={href}>{value}</a>}</dd></div>)}</dl></div>
        </section>
        <OwnIdentities by={model.by} identities={model.identities} choice={model.choice} claim={claim} />
        <OwnRepositories repositories={model.repositories} />
        <OwnEvidenceTable evidence={model.evidence} isCut={model.moreEvidence} />
        <OwnCorrections corrections={model.corrections} />
        <OwnEvents title="Who looked" dek="Lines of the audit log that are about you. Who opened a page on which one of your commits stands is not noted." events={model.naming} none="Nobody has done anything with you by name." />
        <OwnEvents title="What you did" dek="The audit log keeps what is done here. These lines are yours, the newest first." events={model.doings} none="Nothing yet." />
        <OwnObjections objections={model.objections} typed={model.error?.value ?? ""} object={object} withdraw={withdraw} />
        <section className="settings">
          <h2 className="kicker">Erasure</h2>
          <div>
            <p>You can have your names and addresses taken out of everything that Byline stores. The next page says what that does, before anything happens.</p>
            {model.canErase ? <p style={{ marginTop: 14 }}><a className="button button-outline" href="/me/erase">Have yourself erased …</a></p> : <p className="foot">No address is known to be yours yet.</p>}
          </div>
        </section>
      </div>
    </Page>
  );
}
