import type { PoliciesModel } from "@/lib/core/report/page/policiesModel";

/** One policy, asked with GET, so that what it would have found has an address. */
export function PolicyForm({ model: { form, measures, problem } }: { readonly model: Pick<PoliciesModel, "form" | "measures" | "problem"> }) {
  return (
    <form method="get" action="/guardrails/policies#policy">
      {problem !== null && <p className="alert" role="alert"><b>{problem}</b></p>}
      <label className="field" style={{ marginTop: 0 }}><span>Figure</span><select name="measure" defaultValue={form.measure}>{measures.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}</select></label>
      <label className="field field-short"><span>Of changes or lines</span><select name="group" defaultValue={form.group}><option value="ai">by AI</option><option value="none">without AI evidence</option><option value="all">of all kinds</option></select></label>
      <div className="inline-form" style={{ marginTop: 14 }}>
        <label className="field" style={{ marginTop: 0 }}><span>Must be</span><select name="comparison" defaultValue={form.comparison}><option value="atMost">at most</option><option value="atLeast">at least</option></select></label>
        <label className="field" style={{ marginTop: 0 }}><span>Bound (count, % or points)</span><input type="number" name="bound" step="any" required defaultValue={form.bound} /></label>
        <label className="field" style={{ marginTop: 0 }}><span>added to its mean of weeks</span><input type="number" name="baselineWeeks" min={1} max={52} defaultValue={form.baselineWeeks} placeholder="none" /></label>
        <label className="field" style={{ marginTop: 0 }}><span>over weeks</span><input type="number" name="windowWeeks" min={1} max={52} required defaultValue={form.windowWeeks} /></label>
      </div>
      <label className="field"><span>Paths (AI share only)</span><input type="text" name="paths" maxLength={200} autoComplete="off" spellCheck={false} defaultValue={form.paths} placeholder="payments/**" /></label>
      <label className="field"><span>Repositories, by their name in addresses (empty: all)</span><input type="text" name="repositories" maxLength={500} autoComplete="off" spellCheck={false} defaultValue={form.repositories} /></label>
      <label className="field"><span>Webhook (https)</span><input type="url" name="webhookUrl" maxLength={500} autoComplete="off" defaultValue={form.webhookUrl} /><small>Each breach is posted there once, signed; <span className="mono">byline secrets webhook</span> prints the key.</small></label>
      <div className="ways"><button className="button button-outline" type="submit" name="preview" value="1">See what it would have found</button></div>
    </form>
  );
}
