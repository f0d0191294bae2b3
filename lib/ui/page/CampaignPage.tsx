import { headlineText } from "@/lib/core/report/headlineText";
import type { CampaignPageModel } from "@/lib/core/report/page/campaignModel";
import { Figure } from "@/lib/ui/figure/Figure";
import { CampaignChart } from "@/lib/ui/fix/CampaignChart";
import { CampaignWeekTable } from "@/lib/ui/fix/CampaignWeekTable";
import { YearsBars } from "@/lib/ui/fix/YearsBars";
import { Crumbs } from "@/lib/ui/primitive/Crumbs";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";
import { Sentence } from "@/lib/ui/primitive/Sentence";

interface Props {
  readonly model: CampaignPageModel;
  /** Takes `slug` and `file`. */
  readonly upload: FormTarget;
  /** Takes `slug`, `fixesPerYear`, `expert` and `note`. */
  readonly estimate: FormTarget;
  /** Takes `slug`. */
  readonly drop: FormTarget;
}

function Manage({ manage, upload, estimate, drop }: { readonly manage: NonNullable<CampaignPageModel["manage"]> } & Omit<Props, "model">) {
  return (
    <section className="wrap section">
      {manage.series !== null && (
        <div className="settings">
          <h2 className="kicker">Numbers of the outcome</h2>
          <div>
            <p className="mid">A file with <span className="mono">2026-06-01,402000</span> on each line, or a program that posts the same lines to <span className="mono">/api/v1/outcomes/{manage.series}</span> with a token that may tell outcomes. A day that is told again has the new number.</p>
            <form {...posts(upload)} className="inline-form"><input type="hidden" name="slug" value={manage.slug} /><label className="field"><span>CSV file</span><input type="file" name="file" accept=".csv,text/csv,text/plain" required /></label><button className="button button-outline" type="submit">Take it in</button></form>
          </div>
        </div>
      )}
      <div className="settings">
        <h2 className="kicker">An expert’s estimate</h2>
        <form {...posts(estimate)}>
          <input type="hidden" name="slug" value={manage.slug} />
          <label className="field field-short" style={{ marginTop: 0 }}><span>Fixes like these in a year of one engineer</span><input type="text" inputMode="decimal" name="fixesPerYear" maxLength={10} defaultValue={manage.estimate.fixesPerYear} /><small>Empty takes it back.</small></label>
          <label className="field field-short"><span>Who estimates</span><input type="text" name="expert" maxLength={200} defaultValue={manage.estimate.expert} /></label>
          <label className="field"><span>Why that many</span><input type="text" name="note" maxLength={1000} defaultValue={manage.estimate.note} /></label>
          <div className="ways"><button className="button button-outline" type="submit">Save the estimate</button></div>
        </form>
      </div>
      <div className="settings">
        <h2 className="kicker">This campaign</h2>
        <form {...posts(drop)} className="ways"><a className="button button-outline" href={manage.editHref}>Edit it</a><input type="hidden" name="slug" value={manage.slug} /><button className="button button-quiet" type="submit">Take it away</button></form>
      </div>
    </section>
  );
}

/** A campaign: two aligned panels with the days that are compared, its facts, and three ways of counting human-years. */
export function CampaignPage({ model, ...targets }: Props) {
  const { chart, years } = model;
  const title = headlineText(chart.figure.headline);
  return (
    <Page edition={model.edition} section="fixes">
      <div className="wrap">
        <Crumbs crumbs={model.crumbs} />
        <h1 className="page-title"><Sentence parts={model.headline} /></h1>
        {model.done !== null && <p className="notice" role="status">{model.done}</p>}
        {model.problem !== null && <div className="alert" role="alert"><b>{model.problem.message}</b>{model.problem.hint}</div>}
      </div>
      <section className="wrap section">
        <Figure text={chart.figure} twin={<CampaignWeekTable model={chart.model} caption={title} />}>
          <div className="campaign">
            <CampaignChart model={chart.model} title={title} />
            <div className="campaign-facts">{model.facts.map(({ value, text }) => <div key={text}><b>{value}</b><p className="sub">{text}</p></div>)}</div>
          </div>
        </Figure>
      </section>
      <section className="wrap section"><Figure text={years.figure}><YearsBars model={years.model} /></Figure></section>
      {model.manage !== null && <Manage manage={model.manage} {...targets} />}
    </Page>
  );
}
