import type { EvidencePageModel } from "@/lib/core/report/page/evidencePageModel";
import { Figure } from "@/lib/ui/figure/Figure";
import { Crumbs } from "@/lib/ui/primitive/Crumbs";
import { FilterSentence } from "@/lib/ui/primitive/FilterSentence";
import { Page } from "@/lib/ui/primitive/Page";
import { Sentence } from "@/lib/ui/primitive/Sentence";
import { Withheld } from "@/lib/ui/primitive/Withheld";
import { FactTable } from "@/lib/ui/table/FactTable";

/** Which evidence there is, or what looks like evidence and is not known. */
export function EvidencePage({ model }: { readonly model: EvidencePageModel }) {
  return (
    <Page edition={model.edition} section="evidence">
      <div className="wrap">
        {model.crumbs.length > 0 && <Crumbs crumbs={model.crumbs} />}
        <FilterSentence filter={model.filter} />
        <h1 className="page-title"><Sentence parts={model.headline} /></h1>
        {model.note !== undefined && <div style={{ marginTop: 16 }}><Withheld note={model.note} /></div>}
      </div>
      {model.figures.map(({ text, table, empty, folded }) => (
        <section key={text.id} className="wrap section">
          <Figure text={text} hasPng={false}>{table.rows.length === 0 ? <p className="mid">{empty}</p> : <FactTable table={table} label={text.kicker} />}</Figure>
          {folded !== undefined && <details style={{ marginTop: 12 }}><summary>{folded.title}</summary><FactTable table={folded.table} label={folded.title} /></details>}
        </section>
      ))}
    </Page>
  );
}
