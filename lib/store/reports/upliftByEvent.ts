import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { upliftEstimates } from "./upliftEstimates";
import { upliftNotes } from "./upliftNotes";

export type UpliftByEventRow = Readonly<{ week: string; ratio: number; low: number; high: number; engineers: number }>;

const columns: readonly ReportColumn[] = [
  { id: "week", title: "Weeks from adoption", unit: "text", metric: null }, { id: "ratio", title: "Ratio", unit: "ratio", metric: "upliftEvent" }, { id: "low", title: "Band from", unit: "ratio", metric: "upliftEvent" },
  { id: "high", title: "Band to", unit: "ratio", metric: "upliftEvent" }, { id: "engineers", title: "Adopters", unit: "authors", metric: "engineers" },
];

/** Output around adoption against those without agents, by week from -12 to 24. Empty where grade 3 has not what it needs but for a level course. */
export async function upliftByEvent(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<UpliftByEventRow>> {
  const answer = await upliftEstimates(db, scope, filter, now);
  const { study, ladder } = answer.estimates.merged;
  const isTold = ladder.wasApart || ladder.rungs.some(({ grade, estimate }) => grade === 3 && estimate !== null);
  const rows = isTold ? (study?.weeks ?? []).map(({ week, ratio, low, high, n }) => ({ week: String(week), ratio, low, high, engineers: n })) : [];
  return { id: "upliftByEvent", title: "Output around adoption", columns, rows, n: answer.estimates.engineers, coverage: null, totalRows: rows.length, notes: [`Test of a level course before adoption: p = ${ladder.before?.toFixed(3) ?? "not testable"}. The band holds for all weeks at once.`, ...upliftNotes(answer)] };
}
