import type { PublishedModel } from "@/lib/core/report/page/publishedModel";
import { Crumbs } from "@/lib/ui/primitive/Crumbs";
import { Page } from "@/lib/ui/primitive/Page";
import { Sentence } from "@/lib/ui/primitive/Sentence";
import { SettingsNav } from "@/lib/ui/primitive/SettingsNav";
import { FactTable } from "@/lib/ui/table/FactTable";

/** What left the house, and what of it is another now. */
export function PublishedPage({ model }: { readonly model: PublishedModel }) {
  return (
    <Page edition={model.edition} section="settings">
      <div className="wrap">
        <SettingsNav current="published" isOwner />
        {model.crumbs.length > 0 && <Crumbs crumbs={model.crumbs} />}
        <h1 className="page-title"><Sentence parts={model.headline} /></h1>
        <p className="dek">{model.dek}</p>
        {model.causes.length > 0 && <section className="settings"><h2 className="kicker">What is another since</h2><ul className="wide">{model.causes.map((cause) => <li key={cause}>{cause}</li>)}</ul></section>}
        <section className="section">{model.table.rows.length === 0 ? <p className="mid">{model.empty}</p> : <FactTable table={model.table} label={model.label} />}</section>
      </div>
    </Page>
  );
}
