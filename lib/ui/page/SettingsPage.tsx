import type { SettingsModel } from "@/lib/core/report/page/settingsModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { PolicyQuestion } from "@/lib/ui/primitive/PolicyQuestion";
import { SettingsNav } from "@/lib/ui/primitive/SettingsNav";

interface Props {
  readonly model: SettingsModel;
  /** Takes `organisation`, `timeZone`, `policy`, `since`. */
  readonly save: FormTarget;
}

/** Name, zone, policy; the left-out rules as they stand. */
export function SettingsPage({ model, save }: Props) {
  return (
    <Page edition={model.edition} section="settings">
      <form className="wrap" action={save} {...(typeof save === "string" ? { method: "post" } : {})}>
        <SettingsNav current="settings" isOwner />
        <h1 className="page-title">Settings</h1>
        {model.saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{model.saved}</p>}
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b>{model.error.hint}</p>}
        <section className="settings">
          <h2 className="kicker">This edition</h2>
          <div>
            <label className="field" style={{ marginTop: 0 }}><span>Name of the organisation</span><input type="text" name="organisation" defaultValue={model.organisation} maxLength={120} /><small>Stands in the nameplate and on pictures.</small></label>
            <label className="field"><span>Time zone</span><select name="timeZone" defaultValue={model.timeZone}>{model.timeZones.map((zone) => <option key={zone}>{zone}</option>)}</select><small>Days and ISO weeks are cut in it. A change counts everything again, without reading again.</small></label>
          </div>
        </section>
        <section className="settings">
          <h2 className="kicker">Unmarked lines</h2>
          <div><PolicyQuestion policy={model.policy} /></div>
        </section>
        <section className="settings">
          <h2 className="kicker">Left out</h2>
          <div>
            <table><thead><tr><th scope="col">Reason</th><th scope="col">Such as</th></tr></thead><tbody>{model.leftOut.map((rule) => <tr key={rule.reason} className="flat"><th scope="row" className="nowrap">{rule.reason}</th><td className="mid">{rule.examples}</td></tr>)}</tbody></table>
            <p className="foot">A repository adds its own with <span className="mono">linguist-generated</span> and <span className="mono">linguist-vendored</span> in <span className="mono">.gitattributes</span>, read at its head.</p>
            <p style={{ marginTop: 26 }}><button className="button" type="submit">Save settings</button></p>
          </div>
        </section>
        <section className="settings">
          <h2 className="kicker">Everything</h2>
          <div>
            {model.isOpen ? <p><a href="/api/everything" download>Take everything with you</a> <span className="muted">as CSV files in one archive (tar.gz)</span></p> : <p className="muted">This is closed unless the privacy mode is open: its tables set the work of single persons beside each other.</p>}
            <p className="foot">What was read, what your people said and decided, and the audit log, all of one moment. Keys, sessions and tokens are not in it, nor figures of persons that are made of the rest. Whether it is whole, its <span className="mono">manifest.json</span> says, which is written last.</p>
          </div>
        </section>
      </form>
    </Page>
  );
}
