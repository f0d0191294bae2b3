import type { Headline } from "@/lib/core/report/headline";
import type { EditionModel } from "./editionModel";
import type { FactTableModel } from "./evidencePageModel";
import type { FigureText } from "./figureText";
import type { FilterSentenceModel } from "./filterSentenceModel";

export interface ImportRow {
  readonly id: number;
  readonly name: string;
  readonly facts: string;
}

/** What cohorts cost, where usage was imported; and, for owners, the files. */
export interface CostModel {
  readonly edition: EditionModel;
  readonly filter: FilterSentenceModel;
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
  readonly headline: Headline;
  readonly figures: readonly { readonly text: FigureText; readonly table: FactTableModel; readonly empty: string }[];
  /** Null for who may not take files in. */
  readonly imports: readonly ImportRow[] | null;
}
