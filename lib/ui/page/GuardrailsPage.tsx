import type { GuardrailsPageModel } from "@/lib/core/report/page/guardrailsPageModel";
import { Figure } from "@/lib/ui/figure/Figure";
import { GuardrailFigure } from "@/lib/ui/guard/GuardrailFigure";
import { FilterSentence } from "@/lib/ui/primitive/FilterSentence";
import { Page } from "@/lib/ui/primitive/Page";
import { Sentence } from "@/lib/ui/primitive/Sentence";
import { FactTable } from "@/lib/ui/table/FactTable";

/** Quality beside quantity: every guardrail with its lines, then the numbers with intervals and within repositories. */
export function GuardrailsPage({ model }: { readonly model: GuardrailsPageModel }) {
  return (
    <Page edition={model.edition} section="guardrails">
      <div className="wrap">
        <FilterSentence filter={model.filter} />
        <h1 className="page-title"><Sentence parts={model.headline} /></h1>
        <p className="dek">{model.dek}</p>
        {model.policies !== null && <p className="sub"><a href={model.policies.href}>{model.policies.text}</a></p>}
      </div>
      <section className="wrap section"><GuardrailFigure model={model.guardrails} isListed /></section>
      {model.figures.map(({ text, table, empty }) => (
        <section key={text.id} className="wrap section">
          <Figure text={text} hasPng={table.rows.length > 0}>{table.rows.length === 0 ? <p className="mid">{empty}</p> : <FactTable table={table} label={text.kicker} />}</Figure>
        </section>
      ))}
    </Page>
  );
}
