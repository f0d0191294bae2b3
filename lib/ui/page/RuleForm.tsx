import type { RulesModel } from "@/lib/core/report/page/rulesModel";

const looks = [
  ["trailer", "A trailer", "key, or key: value"], ["address", "An address", "of author, committer or co-author"], ["name", "A name", "of author, committer or co-author"],
  ["line", "A line of the message", "whole, from its first letter"], ["branch", "The branch of a pull request", "where a forge tells it"],
] as const;

const strengths = [
  ["D", "Declared: an agent wrote the lines"], ["H", "A hint: shown, decides nothing"], ["A", "An assist: shown, decides nothing"], ["B", "Automation that is no agent: left out of every share"],
] as const;

/** One rule, asked with GET, so that it works without JavaScript and what it does has an address. */
export function RuleForm({ model: { form, agents, problem } }: { readonly model: Pick<RulesModel, "form" | "agents" | "problem"> }) {
  return (
    <form method="get" action="/settings/rules#rule">
      {form.instead !== null && <><input type="hidden" name="instead" value={form.instead} /><p className="notice">You are editing rule {form.instead}. <a href="/settings/rules">Write a new one instead</a></p></>}
      {problem !== null && <p className="alert" role="alert"><b>{problem}</b></p>}
      <label className="field field-short" style={{ marginTop: 0 }}><span>What it looks at</span><select name="looksAt" defaultValue={form.looksAt}>{looks.map(([id, title, text]) => <option key={id} value={id}>{title}, {text}</option>)}</select></label>
      <label className="field"><span>What stands there</span><input type="text" name="pattern" required maxLength={200} autoComplete="off" spellCheck={false} defaultValue={form.pattern} /><small>Compared whole and without case. <span className="mono">*</span> stands for any characters: <span className="mono">X-Coder: acme *</span>, <span className="mono">*@agents.example.org</span>.</small></label>
      <label className="field field-short"><span>What that means</span><select name="strength" defaultValue={form.strength}>{strengths.map(([id, title]) => <option key={id} value={id}>{title}</option>)}</select></label>
      <label className="field field-short"><span>Agent</span><input type="text" name="agent" maxLength={40} list="agents" autoComplete="off" spellCheck={false} defaultValue={form.agent} /><small>One of the list, or a name of your own such as <span className="mono">acme-coder</span>. Not asked for automation.</small></label>
      <datalist id="agents">{agents.map((agent) => <option key={agent} value={agent} />)}</datalist>
      <div className="inline-form" style={{ marginTop: 14 }}>
        <label className="field" style={{ marginTop: 0 }}><span>From (authored)</span><input type="date" name="since" defaultValue={form.since} /></label>
        <label className="field" style={{ marginTop: 0 }}><span>Until before</span><input type="date" name="until" defaultValue={form.until} /></label>
      </div>
      <label className="field"><span>Note</span><input type="text" name="note" maxLength={500} autoComplete="off" defaultValue={form.note} /><small>Where the mark comes from, for whoever reads this later.</small></label>
      <div className="ways"><button className="button button-outline" type="submit" name="preview" value="1">See what it does</button></div>
    </form>
  );
}
