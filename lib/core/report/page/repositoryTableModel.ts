import type { RoundedEdges } from "@/lib/core/chart/roundEdges";
import type { FigureText } from "./figureText";
import type { SortHead } from "./sortHead";

export interface RepositoryRow {
  readonly slug: string;
  readonly name: string;
  /** Null for repositories that are told together. */
  readonly href: string | null;
  readonly lines: number;
  readonly changes: number;
  readonly edges: RoundedEdges | null;
  /** Difference to the window before in points; null where there is nothing to compare. */
  readonly points: number | null;
  /** AI share (0..1) per week; null is a gap. The running week is left out. */
  readonly series: readonly (number | null)[];
  /** In words where there is no figure: `being read, 63 %`, `could not be read`. */
  readonly note: string | null;
  readonly isError: boolean;
  /** Some of its weeks may not be told (works-council mode). */
  readonly isPartial?: boolean;
}

/** One row a repository, and their sum. */
export interface RepositoryTableModel {
  readonly figure: FigureText;
  readonly rows: readonly RepositoryRow[];
  readonly total: RepositoryRow | null;
  readonly sort: readonly SortHead[];
}
