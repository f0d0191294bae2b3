import type { Rung } from "@/lib/core/measures/uplift/climbLadder";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { upliftEstimates } from "./upliftEstimates";
import { upliftNotes } from "./upliftNotes";

export type UpliftLadderRow = Readonly<{ measure: string; grade: number; ratio: number | null; low: number | null; high: number | null; engineers: number | null; controls: number | null; needs: string | null }>;

const columns: readonly ReportColumn[] = [
  { id: "measure", title: "Measure", unit: "text", metric: null }, { id: "grade", title: "Grade", unit: "text", metric: null }, { id: "ratio", title: "Ratio", unit: "ratio", metric: "upliftRatio" },
  { id: "low", title: "From", unit: "ratio", metric: "upliftRatio" }, { id: "high", title: "To", unit: "ratio", metric: "upliftRatio" }, { id: "engineers", title: "Adopters measured", unit: "authors", metric: "engineers" },
  { id: "controls", title: "Engineers to compare with", unit: "authors", metric: "engineers" }, { id: "needs", title: "Not enough data", unit: "text", metric: null },
];

/** The grades of uplift beside each other, and grade 3 of the other measures. */
export async function upliftLadder(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<UpliftLadderRow>> {
  const answer = await upliftEstimates(db, scope, filter, now);
  const { merged, weighted, fixes, cycle, engineers } = answer.estimates;
  const row = (measure: string, grade: Rung["grade"], estimate: Rung["estimate"], needs: string | null, controls: number | null): UpliftLadderRow => ({ measure, grade, ratio: estimate?.ratio ?? null, low: estimate?.low ?? null, high: estimate?.high ?? null, engineers: estimate?.n ?? null, controls, needs });
  const controlsOf = { 2: null, 3: merged.ladder.controls, 4: merged.study?.controls ?? null };
  const rows = [
    ...merged.ladder.rungs.map(({ grade, estimate, lacks }) => row("merged", grade, estimate, lacks, estimate === null ? null : controlsOf[grade])),
    ...([["size-weighted", weighted], ["fixes", fixes], ["cycle time", cycle]] as const).map(([measure, estimate]) => row(measure, 3, estimate, estimate === null ? "needs grade 3 of merged work" : null, null)),
  ];
  return { id: "upliftLadder", title: "Uplift by grade", columns, rows, n: engineers, coverage: null, totalRows: rows.length, notes: upliftNotes(answer) };
}
