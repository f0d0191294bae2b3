import type { FixSettingsModel } from "@/lib/core/report/page/fixSettingsModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";
import { SettingsNav } from "@/lib/ui/primitive/SettingsNav";

interface Props {
  readonly model: FixSettingsModel;
  /** Takes the fields of the form. */
  readonly save: FormTarget;
  /** Takes `fixesPerYear`, `expert` and `note`. */
  readonly estimate: FormTarget;
}

const lists = [
  ["bugLabels", "Labels of issues that tell a bug or an incident", "One a line; * stands for any characters."], ["bugTypes", "Types of issues that do", "As the forge names them."], ["fixLabels", "Labels of pull requests that are fixes", ""],
  ["severities", "Severity by label", "label = P1, one a line; the first that fits counts."],
] as const;

/** What counts as a fix: asked with GET, so that what it would do has an address; saved with the same fields. */
export function FixSettingsPage({ model, save, estimate }: Props) {
  const { form } = model;
  return (
    <Page edition={model.edition} section="settings">
      <div className="wrap">
        <SettingsNav current="fixes" isOwner />
        <h1 className="page-title">What counts as a fix</h1>
        <p className="dek">A member’s word, then an issue that tells a bug, then a title that begins with fix: or hotfix:, then a label, then a linked alert. Reverts, dependency bumps and back-ports are classes of their own.</p>
        {model.saved !== null && <p className="notice" role="status">{model.saved}</p>}
        {model.problem !== null && <p className="alert" role="alert"><b>{model.problem}</b></p>}
        <section className="settings">
          <h2 className="kicker">Rules</h2>
          <div>
            <form method="get" action="/settings/fixes">
              {lists.map(([name, title, hint]) => <label key={name} className="field"><span>{title}</span><textarea name={name} rows={6} spellCheck={false} defaultValue={form[name]} />{hint !== "" && <small>{hint}</small>}</label>)}
              <label className="field"><span><input type="checkbox" name="keywords" value="yes" defaultChecked={form.keywords === "yes"} /> Words in titles make a fix too (fix, bug, crash)</span><small>Often wrong: such fixes are marked unsure.</small></label>
              <label className="field field-short"><span>Share of AI fixes that would not have been made otherwise, in percent</span><input type="text" inputMode="decimal" name="notOtherwise" maxLength={6} defaultValue={form.notOtherwise} /><small>Taken off human-years as a second figure. Empty: nobody has said.</small></label>
              <div className="ways"><button className="button button-outline" type="submit">See what it does</button></div>
            </form>
            {model.effect !== null && (
              <form {...posts(save)} style={{ marginTop: 18 }}>
                <p className="notice" role="status">{model.effect}</p>
                {Object.entries(form).map(([name, value]) => <input key={name} type="hidden" name={name} value={String(value)} />)}
                <button className="button" type="submit">Save the rules</button>
              </form>
            )}
          </div>
        </section>
        <section className="settings">
          <h2 className="kicker">An expert’s estimate</h2>
          <form {...posts(estimate)}>
            <label className="field field-short" style={{ marginTop: 0 }}><span>Fixes in a year of one engineer</span><input type="text" inputMode="decimal" name="fixesPerYear" maxLength={10} defaultValue={model.estimate.fixesPerYear} /><small>For all fixes; a campaign can have its own. Empty takes it back.</small></label>
            <label className="field field-short"><span>Who estimates</span><input type="text" name="expert" maxLength={200} defaultValue={model.estimate.expert} /></label>
            <label className="field"><span>Why that many</span><input type="text" name="note" maxLength={1000} defaultValue={model.estimate.note} /></label>
            <div className="ways"><button className="button button-outline" type="submit">Save the estimate</button></div>
          </form>
        </section>
      </div>
    </Page>
  );
}
