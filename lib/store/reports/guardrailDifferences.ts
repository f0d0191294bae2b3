import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { guardComparisons } from "./guardComparisons";
import { guardNotes } from "./guardrails";

export type GuardrailDifferenceRow = Readonly<{
  measure: string; difference: number | null; low: number | null; high: number | null; withinRepositories: number | null; withinLow: number | null; withinHigh: number | null; ratioWithin: number | null; ratioLow: number | null; ratioHigh: number | null; repositories: number;
}>;

const gap = (id: string, title: string): ReportColumn => ({ id, title, unit: "points", metric: "guardDifference" });
const columns: readonly ReportColumn[] = [
  { id: "measure", title: "Guardrail", unit: "text", metric: null }, gap("difference", "AI − no AI evidence"), gap("low", "Interval from"), gap("high", "Interval to"), gap("withinRepositories", "Within repositories"), gap("withinLow", "Interval from"), gap("withinHigh", "Interval to"), gap("ratioWithin", "Within repositories, AI ÷ no AI evidence"), gap("ratioLow", "Interval from"), gap("ratioHigh", "Interval to"),
  { id: "repositories", title: "Repositories with both", unit: "changes", metric: null },
];

/** Differences of the guardrails, over all and within repositories; of shares they are shares (0..1), of medians lines or minutes. */
export async function guardrailDifferences(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<GuardrailDifferenceRow>> {
  const compared = await guardComparisons(db, scope, filter, now);
  const rows = compared.map(({ measure, difference, stratified, ratio }): GuardrailDifferenceRow => ({
    measure: measure.id, difference: difference?.value ?? null, low: difference?.low ?? null, high: difference?.high ?? null,
    withinRepositories: stratified?.value ?? null, withinLow: stratified?.low ?? null, withinHigh: stratified?.high ?? null, ratioWithin: ratio?.value ?? null, ratioLow: ratio?.low ?? null, ratioHigh: ratio?.high ?? null, repositories: stratified?.strata ?? 0,
  }));
  return { id: "guardrailDifferences", title: "Differences of the guardrails", columns, rows, n: compared[0] === undefined ? 0 : compared[0].counts.ai + compared[0].counts.none, coverage: null, totalRows: rows.length, notes: guardNotes };
}
