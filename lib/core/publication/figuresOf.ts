import type { Report } from "../report/report";

/** Figures of a report by name: `2026-11-16 aiShare`. */
export type Figures = Readonly<Record<string, number | null>>;

const keys: ReadonlySet<string> = new Set(["text", "sha", "day", "week", "instant", "flag"]);
const mostFigures = 4_000;

/** What a report says, as names and numbers; of one with too many cells, or one page of a list, its totals only. */
export function figuresOf(report: Report, isWhole: boolean): Figures {
  const totals = { n: report.n, coverage: report.coverage, rows: report.totalRows };
  const numbers = report.columns.filter(({ unit }) => !keys.has(unit));
  if (!isWhole || report.rows.length * numbers.length > mostFigures) return totals;
  const names = report.columns.filter(({ unit }) => unit === "text" || unit === "day" || unit === "week");
  return {
    ...totals, ...Object.fromEntries(report.rows.flatMap((row) => numbers.flatMap(({ id }) => {
      const value = row[id];
      return typeof value === "number" || value === null ? [[[...names.map((column) => String(row[column.id] ?? "")), id].join(" · "), value] as const] : [];
    }))),
  };
}
