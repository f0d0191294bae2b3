import type { ClassPageModel } from "@/lib/core/report/page/classPageModel";
import { Crumbs } from "@/lib/ui/primitive/Crumbs";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";

interface Props {
  readonly model: ClassPageModel;
  /** Takes `slug`, `change`, and `says` with `reason`, or `id` to take back. */
  readonly correct: FormTarget;
}

/** What a change is and why, what members said of it, and the form to say otherwise. */
export function ClassPage({ model, correct }: Props) {
  const hidden = <><input type="hidden" name="slug" value={model.target.slug} /><input type="hidden" name="change" value={model.target.change} /></>;
  return (
    <Page edition={model.edition} section="changes">
      <div className="wrap">
        <Crumbs crumbs={model.crumbs} />
        <h1 className="page-title">{model.title}</h1>
        <p className="dek">{model.is}</p>
        {model.done !== null && <p className="notice" role="status">{model.done}</p>}
        {model.problem !== null && <div className="alert" role="alert"><b>{model.problem.message}</b>{model.problem.hint}</div>}
        {model.choices !== null && (
          <section className="settings">
            <h2 className="kicker">Say otherwise</h2>
            <form {...posts(correct)}>
              {hidden}
              <label className="field field-short" style={{ marginTop: 0 }}><span>This change is</span><select name="says" defaultValue={model.class}>{model.choices.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}</select></label>
              <label className="field"><span>Why</span><input type="text" name="reason" required maxLength={1000} defaultValue={model.problem?.typed ?? ""} /><small>Stands with your name in the audit log. The rule and what it saw stay beside it.</small></label>
              <p className="sub">{model.effect}</p>
              <div className="ways"><button className="button" type="submit">Save</button></div>
            </form>
          </section>
        )}
        {model.said.length > 0 && (
          <section className="settings">
            <h2 className="kicker">What was said</h2>
            <div>
              {model.said.map(({ id, text, by, ended, mayEnd }) => (
                <form key={id} {...posts(correct)} className="mid" style={{ marginBottom: 10 }}>
                  {hidden}<input type="hidden" name="id" value={id} />{text} <span className="muted">{by}{ended === null ? "" : `, ended ${ended}`}</span> {mayEnd && <button className="button button-quiet" type="submit">Take it back</button>}
                </form>
              ))}
            </div>
          </section>
        )}
      </div>
    </Page>
  );
}
