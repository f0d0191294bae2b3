import type { CorrectionPageModel } from "@/lib/core/report/page/correctionModel";
import type { EditionModel } from "@/lib/core/report/page/editionModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";

interface Props {
  readonly model: CorrectionPageModel & { readonly edition: EditionModel };
  /** Takes `slug`, `change`, `commit`, `writer`, `path`, `says`, `agent`, `model` and `reason`. */
  readonly save: FormTarget;
}

const answers = [
  ["agent", "An agent wrote them", "Choose which below."],
  ["people", "People wrote them", "They count as people’s, by evidence."],
  ["generated", "They were generated", "They are left out: no share counts them."],
  ["unknown", "Nobody can say", "They count as unknown, whatever marks they carry."],
] as const;

/** First question: who wrote the lines? Asked with GET, so that it works without JavaScript and the preview has an address. */
function Question({ model: { chosen, problem, agents, files, unlisted, path, sha, place } }: Pick<Props, "model">) {
  return (
    <form method="get">
      <input type="hidden" name="commit" value={sha} /><input type="hidden" name="writer" value={place} />
      <fieldset>
        <legend>Who wrote these lines?</legend>
        {problem !== null && <p className="alert" role="alert"><b>{problem}</b></p>}
        <div className="radios">{answers.map(([id, title, text]) => <div key={id} className="radio"><input type="radio" name="says" id={`says-${id}`} value={id} required defaultChecked={chosen?.says === id} /><label htmlFor={`says-${id}`}><b>{title}</b><span>{text}</span></label></div>)}</div>
      </fieldset>
      {files.length > 1 && (
        <label className="field">
          <span>Which of them</span><select name="path" defaultValue={path}><option value="">All of them</option>{files.map((file) => <option key={file.path} value={file.path}>Only in {file.title}</option>)}</select>
          {unlisted > 0 && <span>{unlisted} files with fewer lines are not listed.</span>}
        </label>
      )}
      <label className="field field-short"><span>Agent</span><select name="agent" defaultValue={chosen?.agent ?? ""}><option value="">None chosen</option>{agents.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}</select></label>
      <label className="field field-short"><span>Model, if you know it</span><input type="text" name="model" maxLength={100} autoComplete="off" spellCheck={false} defaultValue={chosen?.model ?? ""} /></label>
      <div className="ways"><button className="button button-outline" type="submit">See what it does</button></div>
    </form>
  );
}

/** Corrects who wrote some lines: the answer, what it does to the figures, and then the reason. */
export function CorrectionPage({ model, save }: Props) {
  const { chosen, change, repository } = model;
  const changeSha = change.href.slice(change.href.lastIndexOf("/") + 1);
  return (
    <Page edition={model.edition} section="changes">
      <div className="wrap">
        <p className="crumb"><a href={repository.href}>{repository.name}</a> / <a href={change.href}>{change.title}</a> / Correct</p>
        <h1 className="page-title">Correct who wrote lines</h1>
        <p className="dek">{model.lines}. Now: {model.reason} What you say goes before all other evidence, which stays beside it, with your name, the day and your reason. It can be taken back.</p>
        <section className="settings"><h2 className="kicker">What you say</h2><div><Question model={model} /></div></section>
        {chosen !== null && (
          <section className="settings">
            <h2 className="kicker">What it does</h2>
            <form {...posts(save)} style={{ maxWidth: 620 }}>
              {Object.entries({ slug: model.slug, change: changeSha, commit: model.sha, writer: String(model.place), path: model.path, says: chosen.says, agent: chosen.agent, model: chosen.model }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
              <p className="mid">{model.path === "" ? "You say" : <>Of the lines in <code>{model.path}</code> you say</>} that {chosen.saying}.</p>
              {chosen.effects.map((effect) => <p key={effect}>{effect}</p>)}
              {model.waits && <p className="notice">You are a lead: an owner or another lead has to agree first. Teams are not known here yet, so it is not known whose figure this moves.</p>}
              <label className="field"><span>How do you know?</span><textarea name="reason" required maxLength={2000} /></label>
              <div className="ways"><button className="button" type="submit">Sign and save</button><a href={change.href}>Leave it as it is</a></div>
            </form>
          </section>
        )}
      </div>
    </Page>
  );
}
