import type { EditionModel } from "./editionModel";
import type { FilterSentenceModel } from "./filterSentenceModel";
import type { LeadModel } from "./leadModel";
import type { RepositoryTableModel } from "./repositoryTableModel";

export interface PersonPageModel {
  readonly edition: EditionModel;
  readonly name: string;
  readonly isOwn: boolean;
  readonly filter: FilterSentenceModel;
  readonly lead: LeadModel | null;
  readonly repositories: RepositoryTableModel | null;
}
