import type { EditionModel } from "./editionModel";
import type { FilterSentenceModel } from "./filterSentenceModel";
import type { LanguageTableModel } from "./languageTableModel";
import type { LeadModel } from "./leadModel";
import type { ModelTableModel } from "./modelTableModel";
import type { RepositoryTableModel } from "./repositoryTableModel";
import type { WholeCountModel } from "./wholeCountModel";

export interface FrontPageModel {
  readonly edition: EditionModel;
  readonly filter: FilterSentenceModel;
  /** Null where the filter leaves no week. */
  readonly lead: LeadModel | null;
  readonly models: ModelTableModel;
  readonly repositories: RepositoryTableModel;
  readonly languages: LanguageTableModel;
  /** All of history, whatever the period. */
  readonly whole: WholeCountModel;
}
