import type { RoundedEdges } from "@/lib/core/chart/roundEdges";
import type { FigureText } from "./figureText";

export interface TeamRow {
  readonly slug: string;
  readonly name: string;
  /** Null for what is in no team. */
  readonly href: string | null;
  /** How many teams are above it here. */
  readonly depth: number;
  /** Null where it has no meaning. */
  readonly people: number | null;
  readonly lines: number;
  readonly edges: RoundedEdges | null;
  /** Difference to the window before in points. */
  readonly points: number | null;
  readonly series: readonly (number | null)[];
  /** In words where there is no figure. */
  readonly note: string | null;
  /** Some of its days may not be told. */
  readonly isPartial: boolean;
}

/** One row a team; the last one everything, each change once. */
export interface TeamTableModel {
  readonly figure: FigureText;
  readonly rows: readonly TeamRow[];
  readonly total: TeamRow | null;
}
