import type { CampaignForm, CampaignFormModel } from "@/lib/core/report/page/campaignModel";
import { Crumbs } from "@/lib/ui/primitive/Crumbs";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";

const text = (form: CampaignForm, name: keyof CampaignForm, title: string, hint: string, longest: number) => (
  <label className="field"><span>{title}</span><input type="text" name={name} maxLength={longest} autoComplete="off" spellCheck={false} defaultValue={form[name]} />{hint !== "" && <small>{hint}</small>}</label>
);

/** A campaign's form: asked with GET, so that what it would take in has an address; saved with the same fields. */
export function CampaignFormPage({ model, save }: { readonly model: CampaignFormModel; readonly save: FormTarget }) {
  const { form, slug } = model;
  const action = slug === null ? "/fixes/campaigns/new" : `/fixes/campaigns/${encodeURIComponent(slug)}/edit`;
  return (
    <Page edition={model.edition} section="fixes">
      <div className="wrap">
        <Crumbs crumbs={model.crumbs} />
        <h1 className="page-title">{model.title}</h1>
        <p className="dek">A campaign takes in the fixes that meet every condition it names, from its start on.</p>
        {model.problem !== null && <p className="alert" role="alert"><b>{model.problem}</b></p>}
        <form method="get" action={action} style={{ maxWidth: 640, marginTop: 28 }}>
          {text(form, "name", "Name", "", 120)}
          {text(form, "titlePattern", "Words of the title", "* stands for any characters: api error*timeout", 200)}
          {text(form, "pathPattern", "Path", "Of a file that the fix touches, whole: services/api/*", 300)}
          {text(form, "label", "Label", "Of the issue or the pull request: api-errors, component/*", 100)}
          <div className="inline-form" style={{ marginTop: 14 }}>
            <label className="field" style={{ marginTop: 0 }}><span>Starts</span><input type="date" name="startsOn" required defaultValue={form.startsOn} /></label>
            <label className="field" style={{ marginTop: 0 }}><span>Ends (empty while it goes on)</span><input type="date" name="endsOn" defaultValue={form.endsOn} /></label>
          </div>
          <label className="field field-short"><span>What it is to move</span><select name="source" defaultValue={form.source}><option value="">Nothing is told</option><option value="csv">Numbers of days, as a file</option><option value="post">Numbers of days, posted by a program</option><option value="prometheus">An expression of Prometheus</option></select></label>
          {text(form, "outcome", "Name of the outcome", "API errors", 120)}
          {text(form, "unit", "What one counts", "errors", 40)}
          {text(form, "url", "Address of Prometheus", "https only, by the same rules as repositories", 300)}
          {text(form, "query", "Expression", "Its value at the end of each day (UTC) counts: sum(increase(http_errors_total[1d]))", 2000)}
          <div className="ways"><button className="button button-outline" type="submit">See what it takes in</button></div>
        </form>
        {model.effect !== null && (
          <form {...posts(save)} style={{ marginTop: 22 }}>
            <p className="notice" role="status">{model.effect}</p>
            {slug !== null && <input type="hidden" name="slug" value={slug} />}
            {Object.entries(form).map(([name, value]) => <input key={name} type="hidden" name={name} value={String(value)} />)}
            <button className="button" type="submit">Save the campaign</button>
          </form>
        )}
      </div>
    </Page>
  );
}
