import type { EditionModel } from "./editionModel";
import type { FilterSentenceModel } from "./filterSentenceModel";
import type { RepositoryTableModel } from "./repositoryTableModel";

export interface RepositoriesPageModel {
  readonly edition: EditionModel;
  readonly filter: FilterSentenceModel;
  readonly table: RepositoryTableModel;
}
