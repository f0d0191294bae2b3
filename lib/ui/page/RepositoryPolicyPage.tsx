import type { PolicyPageModel } from "@/lib/core/report/page/policyPageModel";
import { Crumbs } from "@/lib/ui/primitive/Crumbs";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";
import { JudgingEffect } from "./JudgingEffect";

interface Props {
  readonly model: PolicyPageModel;
  /** Takes `slug`, `policy` (also `organisation`) and `since`. */
  readonly save: FormTarget;
}

const answers = [
  ["signed", "Signed everywhere here, since a date", "Tools or rules make sure that agent code carries a mark. Unmarked lines since then count as people’s."],
  ["adopters", "Agents sign, some people use none", "Unmarked lines count as people’s where the author shows no agent use within 12 weeks either side, else as unknown."],
  ["strict", "Not sure", "Unmarked lines stay unknown and widen the range."],
] as const;

/** How unmarked lines of one repository are judged: the answer, what it does, and then the save. */
export function RepositoryPolicyPage({ model, save }: Props) {
  const { chosen, standing } = model;
  const shown = chosen ?? standing;
  return (
    <Page edition={model.edition} section="repositories">
      <div className="wrap">
        <Crumbs crumbs={model.crumbs} />
        <h1 className="page-title">Unmarked lines in {model.name}</h1>
        <p className="dek">Lines that no evidence speaks of. What is answered here holds for this repository; lines that count as people’s by policy say so, and one choice in the sentence above every figure shows them as unknown.</p>
        {model.saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{model.saved}</p>}
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b>{model.error.hint}</p>}
        <section className="settings">
          <h2 className="kicker">How work is marked</h2>
          <form method="get">
            <fieldset>
              <legend>How is AI work marked in this repository?</legend>
              {chosen?.problem != null && <p className="alert" role="alert"><b>{chosen.problem}</b></p>}
              <div className="radios">
                <div className="radio"><input type="radio" name="policy" id="policy-organisation" value="organisation" defaultChecked={shown.kind === "organisation"} /><label htmlFor="policy-organisation"><b>As in the organisation</b><span>There, {model.organisation}. It is set under <a href="/settings">Settings</a>.</span></label></div>
                {answers.map(([kind, title, text]) => (
                  <div key={kind} className="radio">
                    <input type="radio" name="policy" id={`policy-${kind}`} value={kind} defaultChecked={shown.kind === kind} />
                    <div>
                      <label htmlFor={`policy-${kind}`}><b>{title}</b><span>{text}</span></label>
                      {kind === "signed" && <label className="date"><span>Since</span><input type="date" name="since" defaultValue={shown.since} aria-label="Signed everywhere since" /></label>}
                    </div>
                  </div>
                ))}
              </div>
            </fieldset>
            <div className="ways"><button className="button button-outline" type="submit">See what it does</button></div>
          </form>
        </section>
        {chosen?.effect != null && (
          <section className="settings">
            <h2 className="kicker">What it does</h2>
            <form {...posts(save)}>
              <input type="hidden" name="slug" value={model.slug} /><input type="hidden" name="policy" value={chosen.kind} /><input type="hidden" name="since" value={chosen.since} />
              <JudgingEffect effect={chosen.effect} />
              <div className="ways"><button className="button" type="submit">Save</button><a href={`/repositories/${encodeURIComponent(model.slug)}/policy`}>Leave it as it is</a></div>
              <p className="foot">It can be changed back at any time; each change stands in the audit log.</p>
            </form>
          </section>
        )}
      </div>
    </Page>
  );
}
