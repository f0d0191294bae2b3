import type { RoundedEdges } from "@/lib/core/chart/roundEdges";
import type { FigureText } from "./figureText";

export interface LanguageRow {
  readonly language: string;
  readonly lines: number;
  readonly edges: RoundedEdges | null;
}

export interface LanguageTableModel {
  readonly figure: FigureText;
  readonly rows: readonly LanguageRow[];
}
