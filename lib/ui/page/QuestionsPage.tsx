import type { QuestionRow, QuestionsModel } from "@/lib/core/report/page/calibrationModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";
import { SettingsNav } from "@/lib/ui/primitive/SettingsNav";
import { PulseForm } from "@/lib/ui/uplift/PulseForm";

interface Props {
  readonly model: QuestionsModel;
  /** Takes `round`, `repository`, `sha`, `answer` (agent, person or unsure) and `agent`. */
  readonly answer: FormTarget;
  /** Takes `times` and `otherwise`. */
  readonly answerPulse: FormTarget;
}

function Question({ row, model, answer }: { readonly row: QuestionRow; readonly model: QuestionsModel; readonly answer: FormTarget }) {
  return (
    <li className="question">
      <p><a href={row.href}><b>{row.title}</b></a><small style={{ display: "block" }}>{row.facts}</small></p>
      <form {...posts(answer)} className="inline-form">
        <input type="hidden" name="round" value={row.round} /><input type="hidden" name="repository" value={row.repository} /><input type="hidden" name="sha" value={row.sha} />
        <label className="field" style={{ marginTop: 0 }}><span>Which agent, if one</span><select name="agent" defaultValue=""><option value="">not said</option>{model.agents.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select></label>
        <button className="button button-outline" type="submit" name="answer" value="agent">An agent wrote most of it</button>
        <button className="button button-outline" type="submit" name="answer" value="person">I did</button>
        <button className="button button-quiet" type="submit" name="answer" value="unsure">Not sure</button>
      </form>
    </li>
  );
}

/** Questions for you: who wrote changes of your own that carry no mark, and the two of the month. */
export function QuestionsPage({ model, answer, answerPulse }: Props) {
  return (
    <Page edition={model.edition} section="settings">
      <div className="wrap">
        <SettingsNav current="questions" isOwner={model.edition.isOwner} />
        <h1 className="page-title">Questions for you</h1>
        <p className="dek">Changes of yours that carry no mark and were drawn at random. Did an agent write most of the lines? Answers are summed over everybody; nobody is shown who answered what, and nothing is counted by them.</p>
        {model.saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{model.saved}</p>}
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b>{model.error.hint}</p>}
        {model.questions.length === 0 ? <p className="mid" style={{ marginTop: 28 }}>{model.isUnknown ? "Byline knows no address of git that is yours, so it cannot ask you. Sign in with one, or say so under About you." : "Nothing is asked of you just now."}</p>
          : <ul className="questions">{model.questions.map((row) => <Question key={row.sha + String(row.repository)} row={row} model={model} answer={answer} />)}</ul>}
        {model.pulse !== null && <section className="section">{model.pulse.hasAnswered ? <p className="mid">You have answered the two questions for {model.pulse.month}. Thank you.</p> : <PulseForm month={model.pulse.month} answer={answerPulse} from="/questions" />}</section>}
      </div>
    </Page>
  );
}
