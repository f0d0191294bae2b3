import type { Headline } from "@/lib/core/report/headline";
import type { EditionModel } from "./editionModel";
import type { FactTableModel } from "./evidencePageModel";
import type { FigureText } from "./figureText";
import type { FilterSentenceModel } from "./filterSentenceModel";
import type { GuardrailModel } from "./guardrailModel";

/** Quality beside quantity. */
export interface GuardrailsPageModel {
  readonly edition: EditionModel;
  readonly filter: FilterSentenceModel;
  readonly headline: Headline;
  readonly dek: string;
  readonly guardrails: GuardrailModel;
  readonly figures: readonly { readonly text: FigureText; readonly table: FactTableModel; readonly empty: string }[];
  /** Policies that were not kept and that nobody has acknowledged. */
  readonly policies: { readonly text: string; readonly href: string } | null;
}
