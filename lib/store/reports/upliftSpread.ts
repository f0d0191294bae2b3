import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { upliftEstimates } from "./upliftEstimates";
import { upliftNotes } from "./upliftNotes";

export type UpliftSpreadRow = Readonly<{ from: number | null; to: number | null; engineers: number; logSum: number }>;

const columns: readonly ReportColumn[] = [
  { id: "from", title: "Ratio from", unit: "ratio", metric: "upliftSpread" }, { id: "to", title: "Ratio below", unit: "ratio", metric: "upliftSpread" }, { id: "engineers", title: "Engineers", unit: "authors", metric: "upliftSpread" },
  { id: "logSum", title: "Sum of the logarithms of their ratios", unit: "ratio", metric: "upliftRatio" },
];

/** Adopters in groups of at least five by their own ratio: the rows behind grade 3, whose logarithm is the sum of `logSum` ÷ the sum of engineers. */
export async function upliftSpread(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<UpliftSpreadRow>> {
  const answer = await upliftEstimates(db, scope, filter, now);
  const rows = (answer.estimates.spread?.classes ?? []).map(({ from, to, engineers, logSum }) => ({ from, to, engineers, logSum }));
  return { id: "upliftSpread", title: "Spread of engineers’ ratios", columns, rows, n: answer.estimates.engineers, coverage: null, totalRows: rows.length, notes: ["exp(sum of logSum ÷ sum of engineers) is the ratio of grade 3. Groups of fewer than five are joined.", ...upliftNotes(answer)] };
}
