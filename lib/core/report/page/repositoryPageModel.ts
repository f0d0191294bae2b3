import type { RoundedEdges } from "@/lib/core/chart/roundEdges";
import type { EditionModel } from "./editionModel";
import type { FilterSentenceModel } from "./filterSentenceModel";
import type { LanguageTableModel } from "./languageTableModel";
import type { LeadModel } from "./leadModel";
import type { ModelTableModel } from "./modelTableModel";
import type { PrivacyNoteModel } from "./privacyNoteModel";
import type { StayedFact } from "./survivalPageModel";

/** A plain fact with an optional link out: path or address, default branch, head, when it was read. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly href: string | null;
  readonly isCode: boolean;
}

export interface RepositoryPageModel {
  readonly edition: EditionModel;
  readonly filter: FilterSentenceModel;
  readonly name: string;
  readonly facts: readonly Fact[];
  readonly lead: LeadModel | null;
  /** The whole organisation in the same weeks, for the strip under the repository's own; null where it is the only one. */
  readonly organisation: { readonly name: string; readonly edges: RoundedEdges } | null;
  /** Null, as languages and what stayed, in works-council mode. */
  readonly models: ModelTableModel | null;
  readonly languages: LanguageTableModel | null;
  /** What the privacy mode keeps from this page, or null. `empty` stands in place of the lead where every week is withheld. */
  readonly privacy: PrivacyNoteModel | null;
  readonly empty: PrivacyNoteModel | null;
  /** Null where the reader may not see changes of it. */
  readonly changesHref: string | null;
  /** What is still there of what was merged, in three sentences, and where it is told in full; null before lines are counted. */
  readonly stayed: { readonly facts: readonly StayedFact[]; readonly survivalHref: string; readonly filesHref: string | null } | null;
  /** Sentences a reader must have: unreadable paths, clocks that ran back, bulk changes. */
  readonly warnings: readonly string[];
}
