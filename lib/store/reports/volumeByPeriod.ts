import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { upliftEstimates } from "./upliftEstimates";

export type VolumeByPeriodRow = Readonly<{ from: string; to: string; lines: number; engineerWeeks: number; share: number; volume: number; human: number }>;

const columns: readonly ReportColumn[] = [
  { id: "from", title: "First week", unit: "week", metric: null }, { id: "to", title: "Last week", unit: "week", metric: null }, { id: "lines", title: "Counted lines", unit: "lines", metric: "countedLines" },
  { id: "engineerWeeks", title: "Weeks of engineers", unit: "weeks", metric: "engineerWeeks" }, { id: "share", title: "AI-merged share", unit: "share", metric: "aiShare", denominator: "lines" },
  { id: "volume", title: "Volume index", unit: "ratio", metric: "volumeIndex" }, { id: "human", title: "Human-side index", unit: "ratio", metric: "humanSideIndex" },
];

/** Lines per week of an engineer by periods of 13 weeks, and the identity (1 − S) × volume. */
export async function volumeByPeriod(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<VolumeByPeriodRow>> {
  const { volume } = await upliftEstimates(db, scope, filter, now);
  const rows = volume.filter(({ engineerWeeks }) => engineerWeeks >= 65).map((period) => ({ ...period }));
  return { id: "volumeByPeriod", title: "Volume per engineer", columns, rows, n: rows.reduce((sum, { lines }) => sum + lines, 0), coverage: null, totalRows: rows.length, notes: ["Volume is no uplift. Human side = (1 − AI-merged share) × volume. Periods of fewer than 65 weeks of engineers (five people for 13 weeks) are left out."] };
}
