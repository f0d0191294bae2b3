import { stringify } from "csv-stringify/sync";
import { columnTitles } from "./columnTitles";
import { guardFormula } from "./guardFormula";
import { withoutControls } from "./printable";
import type { Cell, Report } from "./report";

export interface CsvOptions {
  /** Byte order mark, for spreadsheets that take UTF-8 for Latin-1 without it. */
  readonly bom?: boolean;
  /** What the first row says: the columns' stable ids, or titles and units for people. False for the second and later parts of one file. Default ids. */
  readonly header?: "ids" | "titles" | false;
  /** Sentences that stand before the header as `# …` lines; such a file is for people, not for every CSV reader. */
  readonly comments?: readonly string[];
}

/** A sentence on one line, so that nothing in it can begin a row of its own. */
function commentLine(sentence: string): string {
  return `# ${sentence.replace(/[\r\n\u2028\u2029]+/g, " ")}\r\n`;
}

/** A spreadsheet shows no control characters, a terminal obeys them. */
const plainCell = (cell: Cell): Cell => (typeof cell === "string" ? guardFormula(withoutControls(cell)) : cell);

/**
 * A report as CSV after RFC 4180: CR LF, quotes where needed, the columns' ids as header. Missing is an empty field, numbers are as they are
 * (shares 0..1, point as decimal sign), flags are `true` and `false`, days and instants ISO 8601. A text that a spreadsheet would take
 * for a formula (`guardFormula`) gets an apostrophe in front; a negative number does not.
 */
export function toCsv(report: Pick<Report, "columns" | "rows">, options: CsvOptions = {}): string {
  const ids = report.columns.map((column) => column.id);
  const titles = options.header === "titles" ? columnTitles(report.columns) : ids;
  const rows: (readonly Cell[])[] = report.rows.map((row) => ids.map((id) => plainCell(row[id] ?? null)));
  const body = stringify(rows.map((row) => [...row]), {
    header: options.header !== false,
    columns: ids.map((key, at) => ({ key: String(at), header: titles[at] ?? key })),
    record_delimiter: "windows",
    // The library quotes the whole CR LF only; a lone one breaks a row just as well, and ; and tab part cells elsewhere.
    quoted_match: /[\r\n;\t]/,
    cast: { boolean: (value) => (value ? "true" : "false") },
  });
  return `${options.bom === true ? "\uFEFF" : ""}${(options.comments ?? []).map(commentLine).join("")}${body}`;
}
