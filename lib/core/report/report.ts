import type { MetricId } from "@/lib/core/measures/metricId";

/** What a column holds; the unit decides format and alignment everywhere. Shares are 0..1. */
export type Unit = "text" | "sha" | "day" | "week" | "instant" | "lines" | "share" | "points" | "changes" | "commits" | "files" | "days" | "authors" | "flag" | "minutes" | "fixes" | "years" | "ratio" | "weeks";

export interface ReportColumn {
  /** Stable English id: the CSV header, the key of a row, the test id. */
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  /** Where the number is defined, null for columns that are keys or facts. */
  readonly metric: MetricId | null;
  /** Ids of the columns a share was divided from. */
  readonly numerator?: string;
  readonly denominator?: string;
}

/** Null is missing (0/0, not known): a gap in a chart, an empty cell in a CSV. Days are `2026-11-16`, instants ISO 8601. */
export type Cell = string | number | boolean | null;

/** Everything that is shown is one of these; page, CSV and API render the same one. */
export interface Report<Row extends Readonly<Record<string, Cell>> = Readonly<Record<string, Cell>>> {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly Row[];
  /** Counted lines behind the report (the n of the shares). */
  readonly n: number;
  /** Share of n whose verdict stands on evidence, or null for 0/0. */
  readonly coverage: number | null;
  /** Rows in total, when `rows` is one page of them. */
  readonly totalRows: number;
  /** Sentences that a reader of the numbers must have: filter, policy, exclusions. */
  readonly notes: readonly string[];
  /** Keys (first column) of rows that may not be told to anybody in this privacy mode; they are not among `rows`. */
  readonly withheld?: readonly string[];
}
