import type { EditionModel } from "./editionModel";
import type { FigureText } from "./figureText";
import type { FilterSentenceModel } from "./filterSentenceModel";
import type { PrivacyNoteModel } from "./privacyNoteModel";
import type { Headline } from "@/lib/core/report/headline";

export interface FactCell {
  readonly text: string;
  readonly href?: string;
  readonly small?: string;
}

/** A table of facts: the first cell of a row is its head. */
export interface FactTableModel {
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean; readonly isWide: boolean }[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly FactCell[] }[];
}

/** A table that opens on demand. */
export interface FoldedTable {
  readonly title: string;
  readonly table: FactTableModel;
}

/** The pages about evidence: a headline and some tables. */
export interface EvidencePageModel {
  readonly edition: EditionModel;
  readonly filter: FilterSentenceModel;
  readonly headline: Headline;
  /** What the privacy mode keeps back. */
  readonly note?: PrivacyNoteModel;
  readonly crumbs: readonly { readonly name: string; readonly href: string | null }[];
  readonly figures: readonly { readonly text: FigureText; readonly table: FactTableModel; readonly empty: string; readonly folded?: FoldedTable }[];
}
