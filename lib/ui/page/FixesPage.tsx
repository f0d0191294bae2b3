import { headlineText } from "@/lib/core/report/headlineText";
import type { FixesPageModel } from "@/lib/core/report/page/fixesPageModel";
import { AgeBars } from "@/lib/ui/chart/AgeBars";
import { Figure } from "@/lib/ui/figure/Figure";
import { FixChart } from "@/lib/ui/fix/FixChart";
import { FixFacts } from "@/lib/ui/fix/FixFacts";
import { FixWeekTable } from "@/lib/ui/fix/FixWeekTable";
import { TimesBars } from "@/lib/ui/fix/TimesBars";
import { YearsBars } from "@/lib/ui/fix/YearsBars";
import { EmptyAxes } from "@/lib/ui/primitive/EmptyAxes";
import { FilterSentence } from "@/lib/ui/primitive/FilterSentence";
import { Page } from "@/lib/ui/primitive/Page";
import { Sentence } from "@/lib/ui/primitive/Sentence";
import { FactTable } from "@/lib/ui/table/FactTable";

/** Who lands the fixes, what that would have cost people, how long bugs take, and how old the code is that fixes replace. */
export function FixesPage({ model }: { readonly model: FixesPageModel }) {
  const { throughput, campaigns, years, times, ages } = model;
  const caption = `${headlineText(throughput.figure.headline)}. ${throughput.figure.sub}`;
  return (
    <Page edition={model.edition} section="fixes">
      <div className="wrap">
        <FilterSentence filter={model.filter} />
        <h1 className="page-title"><Sentence parts={model.headline} /></h1>
        {model.facts.length > 0 && <FixFacts facts={model.facts} />}
        {model.note !== null && <p className="sub" style={{ marginTop: 22, maxWidth: "74ch" }}><Sentence parts={model.note} /></p>}
      </div>
      <section className="wrap section">
        <Figure text={throughput.figure} hasPng={throughput.model !== null} twin={throughput.model === null ? null : <FixWeekTable model={throughput.model} caption={caption} />}>
          {throughput.model === null ? <EmptyAxes text="Weeks with fixes appear here" /> : <FixChart model={throughput.model} title={headlineText(throughput.figure.headline)} />}
        </Figure>
      </section>
      <section className="wrap section">
        <Figure text={campaigns.figure} hasPng={campaigns.table.rows.length > 0}>{campaigns.table.rows.length === 0 ? <p className="mid">A campaign is a class of fixes, such as those with a label, and what they are to move: errors a day, tickets a week.</p> : <FactTable table={campaigns.table} label="Campaigns" />}</Figure>
        {campaigns.makeHref !== null && <p style={{ marginTop: 12 }}><a href={campaigns.makeHref}><b>Make a campaign</b></a></p>}
      </section>
      <section className="wrap section"><Figure text={years.figure}><YearsBars model={years.model} /></Figure></section>
      <div className="wrap section two">
        <Figure text={times.figure} hasPng={times.model !== null}>{times.model === null ? <EmptyAxes text={times.empty} /> : <TimesBars model={times.model} />}</Figure>
        <Figure text={ages.figure} hasPng={ages.bars !== null}>{ages.bars === null ? <EmptyAxes text="Not enough data: needs 200 lines on each side" /> : <AgeBars bars={ages.bars} />}</Figure>
      </div>
    </Page>
  );
}
