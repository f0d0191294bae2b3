import type { Filter } from "@/lib/core/report/filter";
import type { Report } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { guardComparisons } from "./guardComparisons";
import { guardNotes } from "./guardrails";

export type GuardrailWeekRow = Readonly<{ measure: string; week: string; ai: number | null; none: number | null }>;

/** The guardrails over the four weeks up to each week; null where these do not hold enough. */
export async function guardrailsByWeek(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<GuardrailWeekRow>> {
  const compared = await guardComparisons(db, scope, filter, now);
  const rows = compared.flatMap(({ measure, series }) => series.map(({ week, ai, none }): GuardrailWeekRow => ({ measure: measure.id, week, ai, none })));
  return {
    id: "guardrailsByWeek", title: "Guardrails by week", rows, n: compared[0] === undefined ? 0 : compared[0].counts.ai + compared[0].counts.none, coverage: null, totalRows: rows.length, notes: guardNotes,
    columns: [
      { id: "measure", title: "Guardrail", unit: "text", metric: null }, { id: "week", title: "Week", unit: "week", metric: null },
      { id: "ai", title: "AI, four weeks", unit: "share", metric: "guardDifference" }, { id: "none", title: "No AI evidence, four weeks", unit: "share", metric: "guardDifference" },
    ],
  };
}
