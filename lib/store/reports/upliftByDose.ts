import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { upliftEstimates } from "./upliftEstimates";
import { upliftNotes } from "./upliftNotes";

export type UpliftByDoseRow = Readonly<{ dose: string; weeks: number; ratio: number | null; low: number | null; high: number | null; engineers: number | null }>;

const columns: readonly ReportColumn[] = [
  { id: "dose", title: "AI share of the eight weeks before", unit: "text", metric: null }, { id: "weeks", title: "Weeks of engineers", unit: "weeks", metric: "engineerWeeks" }, { id: "ratio", title: "Ratio", unit: "ratio", metric: "doseRatio" },
  { id: "low", title: "From", unit: "ratio", metric: "doseRatio" }, { id: "high", title: "To", unit: "ratio", metric: "doseRatio" }, { id: "engineers", title: "Engineers", unit: "authors", metric: "engineers" },
];

/** Output by how much of the work was by agents before, against weeks without: the check beside the ladder. */
export async function upliftByDose(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<UpliftByDoseRow>> {
  const answer = await upliftEstimates(db, scope, filter, now);
  const rows = answer.estimates.dose.filter(({ estimate }) => estimate !== null).map(({ label, weeks, estimate }) => ({ dose: label, weeks, ratio: estimate?.ratio ?? null, low: estimate?.low ?? null, high: estimate?.high ?? null, engineers: estimate?.n ?? null }));
  return { id: "upliftByDose", title: "Output by share of AI", columns, rows, n: answer.estimates.engineers, coverage: null, totalRows: rows.length, notes: upliftNotes(answer) };
}
