import type { FigureText } from "./figureText";

export interface AgentShareRow {
  readonly name: string;
  readonly lines: number;
  /** Share of counted lines in percent; null for no data. */
  readonly percent: number | null;
  /** Some of it is told together with others only: at least so much. */
  readonly isPartial: boolean;
}

/** Agents without models and weeks: what works-council mode tells of them. */
export interface AgentTableModel {
  readonly figure: FigureText;
  readonly rows: readonly AgentShareRow[];
}
