import type { PrivacyModel } from "@/lib/core/report/page/privacyModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { SettingsNav } from "@/lib/ui/primitive/SettingsNav";

interface Props {
  readonly model: PrivacyModel;
  /** Takes `mode`, `figuresFor`, `detailsFor`. */
  readonly save: FormTarget;
}

const modes = [
  ["open", "Open", "Leads see the people of their teams. Members and viewers see what aggregate shows."],
  ["aggregate", "Aggregate", "No figure about one person but one’s own. Names stand as plain facts where git has them: on one change, on the line of a file. No list, filter or file goes by author."],
  ["worksCouncil", "Works council", "As aggregate, and pseudonyms for names. Groups under 5 people are hidden, and a difference of two shown groups may not isolate fewer. Complete weeks only; changes, files and what became of lines are closed to everybody, owners and the command line too."],
] as const;

const audiences = {
  figuresFor: ["A repository’s figures", [["everybody", "Every member", "Everybody who is signed in sees the figures of every repository."], ["listed", "Its list", "Those who stand on the repository’s list, and owners."]]],
  detailsFor: ["Its paths, messages, names and text", [["everybody", "Whoever sees its figures", "Changes, files and the evidence in them."], ["forge", "As its forge says", "Those whose connected account may read it on its GitHub or GitLab, asked every few minutes and believed for a quarter of an hour; where that is silent for longer, owners only. A repository without a connected forge goes by its list."], ["listed", "Its list", "Those who stand on the repository’s list, and owners."]]],
} as const;

interface ChoiceProps {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly (readonly [id: string, title: string, text: string])[];
  readonly chosen: string;
}

function Choice({ name, legend, choices, chosen }: ChoiceProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="radios">
        {choices.map(([id, title, text]) => (
          <div key={id} className="radio"><input type="radio" name={name} id={`${name}-${id}`} value={id} defaultChecked={id === chosen} /><label htmlFor={`${name}-${id}`}><b>{title}</b><span>{text}</span></label></div>
        ))}
      </div>
    </fieldset>
  );
}

/** For those who may not change it: what holds, in the same words. */
function Standing({ model }: { readonly model: PrivacyModel }) {
  const [, title = "", text = ""] = modes.find(([id]) => id === model.mode) ?? [];
  return (
    <>
      <section className="settings"><h2 className="kicker">Privacy mode</h2><div><p><b>{title}.</b> {text}</p><p className="foot">Owners can change it; each change stands in the audit log.</p></div></section>
      <section className="settings">
        <h2 className="kicker">Who may see</h2>
        <div>
          {(["figuresFor", "detailsFor"] as const).map((name) => {
            const [legend, choices] = audiences[name];
            const [, who = "", detail = ""] = choices.find(([id]) => id === model[name]) ?? [];
            return <p key={name}><b>{legend}: {who.toLowerCase()}.</b> {detail}</p>;
          })}
        </div>
      </section>
    </>
  );
}

function Form({ model, save }: Props) {
  return (
    <form action={save} {...(typeof save === "string" ? { method: "post" } : {})}>
      <section className="settings"><h2 className="kicker">Privacy mode</h2><div><Choice name="mode" legend="How much of a person may anybody see?" choices={modes} chosen={model.mode} /></div></section>
      <section className="settings">
        <h2 className="kicker">What works council hides</h2>
        <div className="withheld">{model.preview.map((sentence) => <p key={sentence} style={{ margin: "0 0 6px" }}>{sentence}</p>)}</div>
      </section>
      <section className="settings">
        <h2 className="kicker">Who may see</h2>
        <div>
          {(["figuresFor", "detailsFor"] as const).map((name, index) => {
            const [legend, choices] = audiences[name];
            return <div key={name} style={index === 0 ? {} : { marginTop: 22 }}><Choice name={name} legend={legend} choices={choices} chosen={model[name]} /></div>;
          })}
          <p className="foot">Owners see the figures of every repository, whatever is chosen here. The privacy mode binds them like everybody else.</p>
          <p style={{ marginTop: 26 }}><button className="button" type="submit">Save privacy</button></p>
        </div>
      </section>
    </form>
  );
}

/** The privacy mode: a form for owners, its words for everybody else. */
export function PrivacyPage({ model, save }: Props) {
  return (
    <Page edition={model.edition} section="settings">
      <div className="wrap">
        <SettingsNav current="privacy" isOwner={model.isOwner} />
        <h1 className="page-title">Privacy</h1>
        {model.saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{model.saved}</p>}
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b>{model.error.hint}</p>}
        {model.isOwner ? <Form model={model} save={save} /> : <Standing model={model} />}
      </div>
    </Page>
  );
}
