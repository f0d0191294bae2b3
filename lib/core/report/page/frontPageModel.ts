import type { AgentTableModel } from "./agentTableModel";
import type { EditionModel } from "./editionModel";
import type { FixFigureModel } from "./fixFigureModel";
import type { FilterSentenceModel } from "./filterSentenceModel";
import type { GuardrailModel } from "./guardrailModel";
import type { LanguageTableModel } from "./languageTableModel";
import type { LeadModel } from "./leadModel";
import type { ModelTableModel } from "./modelTableModel";
import type { PrivacyNoteModel } from "./privacyNoteModel";
import type { RepositoryTableModel } from "./repositoryTableModel";
import type { TeamTableModel } from "./teamTableModel";
import type { ForestModel } from "./upliftPageModel";
import type { WholeCountModel } from "./wholeCountModel";

export interface FrontPageModel {
  readonly edition: EditionModel;
  readonly filter: FilterSentenceModel;
  /** Null where the filter leaves no week. */
  readonly lead: LeadModel | null;
  /** Null in works-council mode, which tells `agents`. */
  readonly models: ModelTableModel | null;
  /** In works-council mode; null else, and where agents may not be told of what is asked for. */
  readonly agents: AgentTableModel | null;
  /** Null in works-council mode, and where no fix has landed. */
  readonly fixes: FixFigureModel | null;
  /** Null in works-council mode. */
  readonly guardrails: GuardrailModel | null;
  /** Null in works-council mode, where a team is chosen, and where fewer than five engineers were at work. */
  readonly uplift: ForestModel | null;
  /** The highest teams; null where there are none, where one is chosen, and in works-council mode. */
  readonly teams: TeamTableModel | null;
  readonly repositories: RepositoryTableModel;
  readonly languages: LanguageTableModel | null;
  /** All of history, whatever the period; null in works-council mode, which has no running week. */
  readonly whole: WholeCountModel | null;
  /** What the privacy mode keeps from this page, or null. `empty` stands in place of the lead where every week is withheld. */
  readonly privacy: PrivacyNoteModel | null;
  readonly empty: PrivacyNoteModel | null;
}
