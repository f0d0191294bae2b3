import { guardGroups, type GuardComparison } from "@/lib/core/measures/guardrail/compareGuard";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { addDays } from "@/lib/core/report/week";
import type { Database } from "../client";
import { guardComparisons } from "./guardComparisons";

export type GuardrailRow = Readonly<{
  measure: string; group: string; from: string | null; to: string | null; n: number; x: number | null; share: number | null; low: number | null; high: number | null;
  median: number | null; medianLow: number | null; medianHigh: number | null; p90: number | null; shareBefore: number | null; medianBefore: number | null;
}>;

const share = (id: string, title: string): ReportColumn => ({ id, title, unit: "share", metric: "revertRate", numerator: "x", denominator: "n" });
const value = (id: string, title: string): ReportColumn => ({ id, title, unit: "lines", metric: "changeSize" });

const columns: readonly ReportColumn[] = [
  { id: "measure", title: "Guardrail", unit: "text", metric: null }, { id: "group", title: "Changes", unit: "text", metric: null }, { id: "from", title: "First day", unit: "day", metric: null }, { id: "to", title: "Last day", unit: "day", metric: null },
  { id: "n", title: "Of so many", unit: "changes", metric: "changes" }, { id: "x", title: "It happened to", unit: "changes", metric: "changes" }, share("share", "Share"), share("low", "Interval from"), share("high", "Interval to"),
  value("median", "Median"), value("medianLow", "Interval from"), value("medianHigh", "Interval to"), value("p90", "Ninth of ten"), share("shareBefore", "Share in the 12 weeks before"), value("medianBefore", "Median in the 12 weeks before"),
];

function rowsOf({ measure, window, now, counts, before }: GuardComparison): GuardrailRow[] {
  const isShare = measure.kind !== "values";
  return guardGroups.map((group) => {
    const [figure, earlier] = [now[group], before[group]];
    const of = (value: number | null | undefined, wanted: boolean) => (wanted ? (value ?? null) : null);
    return {
      measure: measure.id, group, from: window?.from ?? null, to: window === null ? null : addDays(window.to, 6), n: counts[group], x: figure?.x ?? null,
      share: of(figure?.value, isShare), low: of(figure?.low, isShare), high: of(figure?.high, isShare), median: of(figure?.value, !isShare), medianLow: of(figure?.low, !isShare), medianHigh: of(figure?.high, !isShare),
      p90: figure?.p90 ?? null, shareBefore: of(earlier?.value, isShare), medianBefore: of(earlier?.value, !isShare),
    };
  });
}

/** What every reader of these numbers must know. */
export const guardNotes = [
  "The last 12 complete weeks that are old enough: reverts and fixes of fixes need 30 days, rework 21, survival 90. `ai`: changes with a majority of AI lines. `none`: no AI evidence, human and unknown together. Mixed changes are in neither.",
  "Rework and survival are of lines by their own verdict; time to first review is in minutes; all other guardrails are of changes. Intervals are variation between changes, not error of the evidence.",
];

/** Guardrails of changes with a majority of AI lines, and of those without AI evidence. */
export async function guardrails(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<GuardrailRow>> {
  const compared = await guardComparisons(db, scope, filter, now);
  const rows = compared.flatMap(rowsOf);
  const [first] = compared;
  return { id: "guardrails", title: "Guardrails", columns, rows, n: first === undefined ? 0 : first.counts.ai + first.counts.none, coverage: null, totalRows: rows.length, notes: guardNotes };
}
