import type { RoundedEdges } from "@/lib/core/chart/roundEdges";
import type { EditionModel } from "./editionModel";
import type { FigureText } from "./figureText";
import type { FilterSentenceModel } from "./filterSentenceModel";
import type { TeamTableModel } from "./teamTableModel";

export interface OwnerRow {
  /** `@acme/platform`, `Single people`, `Nobody`. */
  readonly name: string;
  readonly lines: number;
  readonly edges: RoundedEdges | null;
}

export interface TeamsPageModel {
  readonly edition: EditionModel;
  readonly filter: FilterSentenceModel;
  /** Two answers to "whose is it", each with its address: who initiated the change, or who owns the path. */
  readonly views: readonly { readonly label: string; readonly href: string; readonly isChosen: boolean }[];
  /** By who initiated; null in the other view, and where there are no teams. */
  readonly table: TeamTableModel | null;
  /** By who owns the path; null in the other view. */
  readonly owners: { readonly figure: FigureText; readonly rows: readonly OwnerRow[] } | null;
  /** The page on which teams are edited; null for who may not. */
  readonly editHref: string | null;
}
