import type { Report } from "./report";

/** The pieces of one JSON file, so that a long report can be written page by page. */
export interface JsonParts {
  readonly open: string;
  /** The rows of this page, without the separator before them. */
  readonly rows: string;
  readonly close: string;
}

/**
 * A report as JSON: `{id, title, n, coverage, totalRows, notes, columns, rows}`, one row a line, keys in the order of the columns, missing is null.
 * `open + rows + close` is the whole file; the rows of further pages go between with `,\n` before them.
 */
export function toJson(report: Report): JsonParts {
  const { id, title, n, coverage, totalRows, notes, columns } = report;
  const head = JSON.stringify({ id, title, n, coverage, totalRows, notes, columns });
  const rows = report.rows.map((row) => JSON.stringify(Object.fromEntries(columns.map((column) => [column.id, row[column.id] ?? null]))));
  return { open: `${head.slice(0, -1)},"rows":[\n`, rows: rows.join(",\n"), close: "\n]}\n" };
}
