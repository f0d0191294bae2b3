import type { PaginationModel } from "./changesPageModel";
import type { EditionModel } from "./editionModel";
import type { FactTableModel } from "./evidencePageModel";
import type { FigureText } from "./figureText";
import type { Crumb } from "./filesPageModel";
import type { FilterSentenceModel } from "./filterSentenceModel";

export interface FixListModel {
  readonly edition: EditionModel;
  readonly crumbs: readonly Crumb[];
  readonly filter: FilterSentenceModel | null;
  readonly title: string;
  readonly figure: FigureText;
  readonly table: FactTableModel;
  readonly pagination: PaginationModel;
}
