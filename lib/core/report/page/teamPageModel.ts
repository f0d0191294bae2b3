import type { RoundedEdges } from "@/lib/core/chart/roundEdges";
import type { Headline } from "@/lib/core/report/headline";
import type { EditionModel } from "./editionModel";
import type { FigureText } from "./figureText";
import type { FixFigureModel } from "./fixFigureModel";
import type { FilterSentenceModel } from "./filterSentenceModel";
import type { LeadModel } from "./leadModel";
import type { PrivacyNoteModel } from "./privacyNoteModel";
import type { RepositoryTableModel } from "./repositoryTableModel";
import type { TeamTableModel } from "./teamTableModel";
import type { ForestModel } from "./upliftPageModel";

/** One measure of the strip plot: this team, the others (unnamed), all on the measure's own scale. */
export interface StripMeasure {
  readonly id: string;
  /** `AI share of lines, %`. */
  readonly label: string;
  readonly own: number | null;
  readonly others: readonly number[];
  /** Of the team that it is compared with, which is named. */
  readonly named: number | null;
  /** Of all teams. */
  readonly median: number | null;
  /** The team's value in words, `–` where there is none. */
  readonly text: string;
}

export interface TeamPageModel {
  readonly edition: EditionModel;
  readonly name: string;
  /** Teams above it, the highest first. */
  readonly above: readonly { readonly name: string; readonly href: string }[];
  readonly headline: Headline;
  /** Who is in it and since when it is told. */
  readonly dek: string;
  readonly filter: FilterSentenceModel;
  readonly strip: { readonly edges: RoundedEdges; readonly line: string } | null;
  /** What it is compared with: the organisation or another team. */
  readonly against: { readonly name: string; readonly edges: RoundedEdges } | null;
  readonly lead: LeadModel | null;
  readonly measures: { readonly figure: FigureText; readonly rows: readonly StripMeasure[] } | null;
  /** Over all weeks there are; null where nothing may be told. */
  readonly uplift: ForestModel | null;
  readonly fixes: FixFigureModel | null;
  readonly below: TeamTableModel | null;
  readonly repositories: RepositoryTableModel | null;
  /** Why nothing is told, or what is left out. */
  readonly withheld: PrivacyNoteModel | null;
  /** Address of its changes; null where the reader may not see all of them. */
  readonly changesHref: string | null;
}
