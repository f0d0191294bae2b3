import type { RoundedEdges } from "@/lib/core/chart/roundEdges";
import type { FigureText } from "./figureText";

export interface LanguageRow {
  readonly language: string;
  readonly lines: number;
  readonly edges: RoundedEdges | null;
  /** Some of it is told together with others only (works-council mode). */
  readonly isPartial?: boolean;
}

export interface LanguageTableModel {
  readonly figure: FigureText;
  readonly rows: readonly LanguageRow[];
}
