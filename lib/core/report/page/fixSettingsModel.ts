import type { EditionModel } from "./editionModel";

/** The settings of fixes as text: lists have one entry a line. */
export interface FixSettingsForm {
  readonly bugLabels: string;
  readonly bugTypes: string;
  readonly fixLabels: string;
  /** `label = severity`. */
  readonly severities: string;
  /** `yes` or ''. */
  readonly keywords: string;
  /** Percent; '' where nobody has said. */
  readonly notOtherwise: string;
}

export interface FixSettingsModel {
  readonly edition: EditionModel;
  readonly saved: string | null;
  readonly problem: string | null;
  readonly form: FixSettingsForm;
  /** What saving would do; null until that is asked for. */
  readonly effect: string | null;
  readonly estimate: { readonly fixesPerYear: string; readonly expert: string; readonly note: string };
}
