import type { Report } from "./report";

/** A report with a row for everything that may not be told: its key in the first column, and empty cells, never zeros. Rows stay sorted where they were sorted by key. */
export function withWithheld(report: Report): Report {
  const { withheld = [], columns, rows } = report;
  const key = columns[0]?.id;
  if (withheld.length === 0 || key === undefined) return report;
  const empty = withheld.map((value) => Object.fromEntries(columns.map(({ id }) => [id, id === key ? value : null])));
  const isSorted = rows.every((row, index) => index === 0 || String(rows[index - 1]?.[key]) <= String(row[key]));
  const all = [...rows, ...empty];
  if (isSorted) all.sort((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1));
  return { ...report, rows: all, totalRows: all.length };
}
