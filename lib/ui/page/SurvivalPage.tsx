import { headlineText } from "@/lib/core/report/headlineText";
import type { SurvivalPageModel } from "@/lib/core/report/page/survivalPageModel";
import { AgeBars } from "@/lib/ui/chart/AgeBars";
import { BurndownChart } from "@/lib/ui/chart/BurndownChart";
import { BurndownTable } from "@/lib/ui/chart/BurndownTable";
import { SurvivalChart } from "@/lib/ui/chart/SurvivalChart";
import { SurvivalTable } from "@/lib/ui/chart/SurvivalTable";
import { Figure } from "@/lib/ui/figure/Figure";
import { Crumbs } from "@/lib/ui/primitive/Crumbs";
import { EmptyAxes } from "@/lib/ui/primitive/EmptyAxes";
import { FilterSentence } from "@/lib/ui/primitive/FilterSentence";
import { Page } from "@/lib/ui/primitive/Page";
import { Sentence } from "@/lib/ui/primitive/Sentence";
import { StandingStrip } from "@/lib/ui/primitive/StandingStrip";
import { RewriteTable } from "@/lib/ui/table/RewriteTable";
import { StayedTable } from "@/lib/ui/table/StayedTable";
import { StayedFacts } from "./StayedFacts";

/** What became of merged lines: retention and rework, survival, lines alive, who rewrites whom, the age of what is replaced. */
export function SurvivalPage({ model }: { readonly model: SurvivalPageModel }) {
  const { stayed, survival, burndown, rewrites, ages } = model;
  const caption = (text: SurvivalPageModel["survival"]["figure"]) => `${headlineText(text.headline)}. ${text.sub}`;
  return (
    <Page edition={model.edition} section="repositories">
      <div className="wrap">
        <Crumbs crumbs={model.crumbs} />
        <div className="head-grid page-head">
          <h1><Sentence parts={model.headline} /></h1>
          <StandingStrip lines={model.lines} edges={model.edges} asOf={model.asOf} />
        </div>
        <FilterSentence filter={model.filter} />
        <StayedFacts facts={model.facts} />
      </div>
      <section className="wrap section"><Figure text={stayed.figure} hasPng={false}><StayedTable rows={stayed.rows} /></Figure></section>
      <section className="wrap section">
        <Figure text={burndown.figure} twin={burndown.model === null ? null : <BurndownTable model={burndown.model} caption={caption(burndown.figure)} />}>
          {burndown.model === null ? <EmptyAxes text="Lines appear here once some are counted" /> : <BurndownChart model={burndown.model} title={headlineText(burndown.figure.headline)} />}
        </Figure>
      </section>
      <div className="wrap section two">
        <Figure text={survival.figure} twin={survival.model === null ? null : <SurvivalTable model={survival.model} caption={caption(survival.figure)} />}>
          {survival.model === null ? <EmptyAxes text="Curves appear here once 200 lines are a week old" /> : <SurvivalChart model={survival.model} title={headlineText(survival.figure.headline)} />}
        </Figure>
        <Figure text={rewrites.figure} hasPng={false}>{rewrites.matrix === null ? <EmptyAxes text="Not enough data: needs 200 lines that ended" /> : <RewriteTable matrix={rewrites.matrix} />}</Figure>
      </div>
      <section className="wrap section"><Figure text={ages.figure} hasPng={false}>{ages.bars === null ? <EmptyAxes text="Not enough data: needs 200 lines on each side" /> : <AgeBars bars={ages.bars} />}</Figure></section>
      {model.filesHref !== null && <p className="wrap" style={{ marginTop: 34 }}><a href={model.filesHref}><b>Files: who wrote what stands today</b></a></p>}
    </Page>
  );
}
