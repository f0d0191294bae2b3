import { headlineText } from "@/lib/core/report/headlineText";
import type { LoopPageModel } from "@/lib/core/report/page/loopPageModel";
import { GrowthChart } from "@/lib/ui/chart/GrowthChart";
import { Figure } from "@/lib/ui/figure/Figure";
import { EmptyAxes } from "@/lib/ui/primitive/EmptyAxes";
import { FilterSentence } from "@/lib/ui/primitive/FilterSentence";
import { Page } from "@/lib/ui/primitive/Page";
import { Sentence } from "@/lib/ui/primitive/Sentence";
import { FactTable } from "@/lib/ui/table/FactTable";
import { LoopTable } from "@/lib/ui/table/LoopTable";

/** The loop: how fast the share grows, what each generation of models left behind, and what the next one changed. */
export function LoopPage({ model }: { readonly model: LoopPageModel }) {
  const { growth } = model;
  return (
    <Page edition={model.edition} section="loop">
      <div className="wrap">
        <FilterSentence filter={model.filter} />
        <h1 className="page-title"><Sentence parts={model.headline} /></h1>
        <div className="loop-notes">{model.notes.map((parts, index) => <p key={index}><Sentence parts={parts} /></p>)}</div>
      </div>
      <section className="wrap section">
        <Figure text={growth.figure} hasPng={growth.model !== null} twin={<FactTable table={growth.twin} label="Growth by week" />}>
          {growth.model === null ? <EmptyAxes text={growth.empty} /> : <GrowthChart model={growth.model} title={headlineText(growth.figure.headline)} />}
        </Figure>
      </section>
      <section className="wrap section"><LoopTable table={model.models} /></section>
      {model.figures.map(({ text, table, empty }) => (
        <section key={text.id} className="wrap section">
          <Figure text={text} hasPng={table.rows.length > 0}>{table.rows.length === 0 ? <p className="mid">{empty}</p> : <FactTable table={table} label={text.kicker} />}</Figure>
        </section>
      ))}
      {model.costHref !== null && <p className="wrap sub" style={{ marginTop: 28 }}><a href={model.costHref}>What cohorts of AI lines cost</a></p>}
      {model.datesHref !== null && <p className="wrap sub"><a href={model.datesHref}>Release days of models, and where they are stated</a></p>}
    </Page>
  );
}
