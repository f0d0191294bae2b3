import { formatRatio } from "@/lib/core/report/formatRatio";
import type { Headline } from "@/lib/core/report/headline";
import type { UpliftPageModel } from "@/lib/core/report/page/upliftPageModel";
import type { UpliftByEventRow } from "@/lib/store/reports/upliftByEvent";
import type { UpliftAnswer } from "@/lib/store/reports/upliftEstimates";

function headlineOf({ estimates: { merged: { ladder, study } } }: UpliftAnswer, name: string): Headline {
  const isLevel = ladder.before !== null && ladder.before > 0.1;
  const overall = study?.overall;
  if (overall === undefined) return [{ text: "Not enough data yet to draw the weeks around adoption" }];
  if (!isLevel) return [{ text: "Adopters had been moving apart from the others before they adopted" }];
  if (overall.low <= 1 && overall.high >= 1) return [{ text: `${name}’s adopters moved with the others before, and show no clear change after` }];
  return [{ text: `Before agents, adopters moved with the others; after, ${formatRatio(overall.ratio)} times as fast` }];
}

/** Output by weeks from adoption. */
export function upliftStudyOf(answer: UpliftAnswer, rows: readonly UpliftByEventRow[], name: string, csv: string): UpliftPageModel["study"] {
  const { ladder, study } = answer.estimates.merged;
  const fourth = ladder.rungs.find(({ grade }) => grade === 4);
  const p = ladder.before;
  return {
    model: rows.length === 0 ? null : { points: rows.map(({ week, ratio, low, high, engineers }) => ({ week: Number(week), ratio, low, high, n: engineers })), after: fourth?.estimate?.ratio ?? null },
    empty: fourth?.lacks ?? "Weeks around adoption appear here",
    figure: {
      id: "upliftByEvent", kicker: "Around adoption", aside: "Event study", headline: rows.length === 0 ? [{ text: "Not enough data yet to draw the weeks around adoption" }] : headlineOf(answer, name),
      sub: "What adopters land ÷ what they would have landed, by weeks from the first weeks with agents; log scale.",
      foot: [{ text: rows.length === 0 ? "" : `${fourth?.estimate == null ? "" : `Overall ${fourth.estimate.ratio.toFixed(2)}× (${fourth.estimate.low.toFixed(2)}–${fourth.estimate.high.toFixed(2)}), n = ${String(fourth.estimate.n)}, grade 4. `}Callaway and Sant’Anna, ${String(study?.controls ?? 0)} engineers in comparison. The flat line before week 0 is what the method rests on: test for a trend before adoption p = ${p === null ? "not testable" : p.toFixed(2)}. The band (95 %) holds for all weeks at once. Weeks 0 to 3 are wash-in.` }],
      rows: null, csv: rows.length === 0 ? null : csv,
    },
  };
}
