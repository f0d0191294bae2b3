import type { Cell, Report, ReportColumn } from "./report";

const mark: ReportColumn = { id: "withheld", title: "Not to be told", unit: "flag", metric: null };

/**
 * A report with a row for everything that may not be told: its key in the first column, and empty cells, never zeros. Rows stay sorted where they were sorted by key. Reports that
 * can hide rows have the column `withheld` whether they do or not.
 */
export function withWithheld(report: Report): Report {
  const { withheld, rows } = report;
  const key = report.columns[0]?.id;
  if (withheld === undefined || key === undefined) return report;
  const columns = [...report.columns, mark];
  if (withheld.length === 0) return { ...report, columns, rows: rows.map((row) => ({ ...row, withheld: false })) };
  const empty = withheld.map((value) => Object.fromEntries(columns.map(({ id }) => [id, id === key ? value : id === "withheld" ? true : null])));
  const isSorted = rows.every((row, index) => index === 0 || String(rows[index - 1]?.[key]) <= String(row[key]));
  const all: Record<string, Cell>[] = [...rows.map((row) => ({ ...row, withheld: false })), ...empty];
  if (isSorted) all.sort((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1));
  return { ...report, columns, rows: all, totalRows: all.length };
}
