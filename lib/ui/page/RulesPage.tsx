import type { OwnRuleRow, RulesModel } from "@/lib/core/report/page/rulesModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";
import { SettingsNav } from "@/lib/ui/primitive/SettingsNav";
import { JudgingEffect } from "./JudgingEffect";
import { RuleForm } from "./RuleForm";

interface Props {
  readonly model: RulesModel;
  /** Takes the fields of the form, and `instead`. */
  readonly save: FormTarget;
  /** Takes `id`, and `back` (`yes`). */
  readonly end: FormTarget;
  /** Takes `rule` and `note`. */
  readonly switchOff: FormTarget;
}

function RuleRow({ rule, end }: { readonly rule: OwnRuleRow; readonly end: FormTarget }) {
  const isOver = rule.ended !== null;
  return (
    <tr className="flat">
      <th scope="row"><span className="mono wrapped">{rule.what}</span>{rule.note !== "" && <small>{rule.note}</small>}</th>
      <td>{rule.says}{rule.found !== "" && <small>{rule.found}</small>}</td>
      <td className="drop-narrower">{rule.made}{isOver && <small>ended {rule.ended}</small>}</td>
      <td className="nowrap">
        {rule.edit !== null && <a className="button button-quiet" href={rule.edit} aria-label={`Edit ${rule.what}`}>Edit</a>}
        <form {...posts(end)} style={{ display: "inline" }}>
          <input type="hidden" name="id" value={rule.id} />{isOver && <input type="hidden" name="back" value="yes" />}
          <button className="button button-quiet" type="submit" aria-label={`${isOver ? "Bring back" : "End"} ${rule.what}`}>{isOver ? "Bring back" : "End"}</button>
        </form>
      </td>
    </tr>
  );
}

function RuleTable({ rows, end, empty }: { readonly rows: readonly OwnRuleRow[]; readonly end: FormTarget; readonly empty: string }) {
  if (rows.length === 0) return <p className="muted">{empty}</p>;
  return (
    <div className="table-scroll">
      <table>
        <thead><tr><th scope="col">Rule</th><th scope="col">What it says</th><th scope="col" className="drop-narrower">By</th><th scope="col"><span className="visually-hidden">Change</span></th></tr></thead>
        <tbody>{rows.map((rule) => <RuleRow key={rule.id} rule={rule} end={end} />)}</tbody>
      </table>
    </div>
  );
}

function SwitchOff({ model, switchOff }: Pick<Props, "model" | "switchOff">) {
  return (
    <section className="settings">
      <h2 className="kicker" id="catalogue">Rules of the catalogue</h2>
      <div>
        <p className="mid">A mark that means something else with you can be switched off. All of them, and how often each was found, stand under <a href="/evidence?weeks=all">Evidence</a>.</p>
        <form className="inline-form" method="get" action="/settings/rules#catalogue">
          <label className="field grow"><span>Rule</span><select name="switchOff" defaultValue={model.switchOff?.rule ?? ""} required><option value="">None chosen</option>{model.catalogue.map(({ agent, rules }) => <optgroup key={agent} label={agent}>{rules.map((rule) => <option key={rule}>{rule}</option>)}</optgroup>)}</select></label>
          <button className="button button-outline" type="submit">See what it does</button>
        </form>
        {model.switchOff !== null && (
          <form {...posts(switchOff)} style={{ marginTop: 18 }}>
            <input type="hidden" name="rule" value={model.switchOff.rule} />
            <p><b>Without {model.switchOff.rule}:</b></p>
            <JudgingEffect effect={model.switchOff.effect} />
            <label className="field"><span>Why</span><input type="text" name="note" maxLength={500} required autoComplete="off" /></label>
            <div className="ways"><button className="button" type="submit">Switch it off</button><a href="/settings/rules">Leave it on</a></div>
          </form>
        )}
      </div>
    </section>
  );
}

/** The organisation's rules of evidence beside the catalogue: what stands, one more with what it does, what ended. */
export function RulesPage({ model, save, end, switchOff }: Props) {
  const { form, effect } = model;
  return (
    <Page edition={model.edition} section="settings">
      <div className="wrap">
        <SettingsNav current="rules" isOwner />
        <h1 className="page-title">Rules</h1>
        <p className="dek">Marks that only your tools leave. A rule is tried on what is stored before it is saved, then everything is judged again without reading git; nothing is lost when it ends.</p>
        {model.saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{model.saved}</p>}
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b>{model.error.hint}</p>}
        <section className="settings"><h2 className="kicker">Standing</h2><div className="wide"><RuleTable rows={model.standing} end={end} empty="None yet: the catalogue alone decides. Signatures that look automated and match no rule are listed under Evidence, each with a rule to begin with." /><p className="foot"><a href="/evidence/unknown?weeks=all">Signatures that no rule knows</a></p></div></section>
        <section className="settings">
          <h2 className="kicker" id="rule">{form.instead === null ? "New rule" : `Rule ${String(form.instead)}`}</h2>
          <div>
            <RuleForm key={JSON.stringify(form)} model={model} />
            {effect !== null && (
              <form {...posts(save)} style={{ marginTop: 26 }}>
                {Object.entries<string | number | null>({ ...form }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value ?? ""} />)}
                <h3 className="kicker">What it does</h3>
                <JudgingEffect effect={effect} />
                <div className="ways"><button className="button" type="submit">Save the rule</button><a href="/settings/rules">Leave it</a></div>
              </form>
            )}
          </div>
        </section>
        <SwitchOff model={model} switchOff={switchOff} />
        {model.ended.length > 0 && <section className="settings"><h2 className="kicker">Ended</h2><div className="wide"><RuleTable rows={model.ended} end={end} empty="" /></div></section>}
      </div>
    </Page>
  );
}
