import type { FigureText } from "./figureText";

export interface ModelRow {
  readonly id: string;
  readonly name: string;
  /** `Claude Code, since Feb 2026`. */
  readonly detail: string;
  readonly kind: "named" | "unnamed" | "unknown" | "human";
  readonly lines: number;
  /** Share of counted lines in printed percent; null for no data. */
  readonly percent: number | null;
  readonly earlierPercent: number | null;
  /** Share (0..1) of each week's counted lines; null is a gap or before the release. */
  readonly series: readonly (number | null)[];
  /** Release in weeks from the first Monday; null where no day is known or it lies before the weeks. */
  readonly releaseAt: number | null;
  readonly href: string | null;
}

/** Agents and models on one common scale. */
export interface ModelTableModel {
  readonly figure: FigureText;
  /** The page with every row, where some are not shown: null where all are. */
  readonly all: { readonly href: string; readonly label: string } | null;
  readonly rows: readonly ModelRow[];
  /** Top of the common scale, 0..1. */
  readonly top: number;
  readonly firstMonday: string;
  readonly weeks: number;
  readonly earlierTitle: string;
}
