import type { Filter } from "@/lib/core/report/filter";
import { headlineFixes } from "@/lib/core/report/headlineFixes";
import type { FixFigureModel } from "@/lib/core/report/page/fixFigureModel";
import { fixesByWeek } from "@/lib/store/reports/fixesByWeek";
import { humanYearsOf } from "@/lib/store/reports/humanYears";
import { address } from "./address";
import { baselineWords, fixesLink, sumFixes, throughputOf, yearsModel } from "./fixFigures";
import type { LoadContext } from "./loadContext";

/** Fix throughput for the front page; null where the filter cannot be asked of it, or no fix has ever landed. */
export async function fixFigureOf(context: LoadContext, asked: Filter): Promise<FixFigureModel | null> {
  const { db, reader: { scope }, now } = context;
  const filter: Filter = { ...asked, agents: [], measure: "lines" };
  const [weeks, years] = await Promise.all([fixesByWeek(db, scope, filter, now), humanYearsOf(db, scope, filter, now)]);
  if (weeks.rows.length === 0) return null;
  const { figure, model } = throughputOf(weeks, filter, fixesLink(context, filter, weeks.n));
  const own = years.counted.methods.find(({ method }) => method === "baseline")?.years ?? null;
  const drawn = yearsModel(years);
  return {
    model, years: own === null ? null : { ...drawn, rows: drawn.rows.filter(({ id }) => id === "baseline") }, moreHref: address.withFilter("/fixes", filter),
    figure: { ...figure, headline: headlineFixes(sumFixes(weeks.rows.filter(({ complete }) => complete)), own), foot: [...figure.foot, ...(own === null ? [] : [{ text: ` ${baselineWords(years)}` }])] },
  };
}
