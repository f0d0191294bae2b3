import type { ReportColumn } from "@/lib/core/report/report";

/** Only in works-council mode: part of the row is told elsewhere, together with others, or not at all. */
export const partialColumn: ReportColumn = { id: "partial", title: "Not all weeks told", unit: "flag", metric: null };
