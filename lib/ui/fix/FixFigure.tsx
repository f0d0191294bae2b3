import { headlineText } from "@/lib/core/report/headlineText";
import type { FixFigureModel } from "@/lib/core/report/page/fixFigureModel";
import { Figure } from "@/lib/ui/figure/Figure";
import { EmptyAxes } from "@/lib/ui/primitive/EmptyAxes";
import { FixChart } from "./FixChart";
import { FixWeekTable } from "./FixWeekTable";
import { YearsBars } from "./YearsBars";

/** Fixes per week by writer, with the human-years under them. */
export function FixFigure({ model: { figure, model, years, moreHref } }: { readonly model: FixFigureModel }) {
  const title = headlineText(figure.headline);
  return (
    <>
      <Figure text={figure} hasPng={model !== null} twin={model === null ? null : <FixWeekTable model={model} caption={`${title}. ${figure.sub}`} />}>
        {model === null ? <EmptyAxes text="Weeks with fixes appear here" /> : <FixChart model={model} title={title} />}
        {years !== null && <div style={{ marginTop: 18 }}><YearsBars model={years} /></div>}
      </Figure>
      <p style={{ marginTop: 12 }}><a href={moreHref}><b>Campaigns, time to fix, age of the code replaced</b></a></p>
    </>
  );
}
