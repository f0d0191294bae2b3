import type { FixFigureModel } from "@/lib/core/report/page/fixFigureModel";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import { fewestForShare } from "@/lib/core/report/headlineFixes";
import { fixesByWeek } from "@/lib/store/reports/fixesByWeek";
import { fixFigureOf } from "./fixFigureOf";
import { sumFixes } from "./fixFigures";
import type { ShareContext } from "./shareContext";

/** Fixes of a team, and in words who lands those that it is compared with. */
export async function teamFixesOf(share: ShareContext, against: { readonly name: string; readonly share: ShareContext }): Promise<FixFigureModel | null> {
  const found = await fixFigureOf(share.context, share.filter);
  if (found === null) return null;
  const { context: { db, reader: { scope }, now }, filter } = against.share;
  const sum = sumFixes((await fixesByWeek(db, scope, { ...filter, agents: [], measure: "lines" }, now)).rows.filter(({ complete }) => complete));
  const words = sum.fixes < fewestForShare ? "" : ` ${against.name}: ${formatCount(sum.ai)} of ${formatCount(sum.fixes)} fixes by AI, ${formatPercent((sum.ai / sum.fixes) * 100)}.`;
  return { ...found, figure: { ...found.figure, sub: `${found.figure.sub}${words}` } };
}
