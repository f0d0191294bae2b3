import type { EditionModel } from "./editionModel";

export interface ModelDateRow {
  readonly modelId: string;
  readonly name: string;
  readonly day: string;
  readonly source: string;
  /** Number of the organisation's word; null where the list that comes with Byline speaks. */
  readonly id: number | null;
  readonly by: string;
}

/** Release days of models as the organisation has them. */
export interface ModelDatesModel {
  readonly edition: EditionModel;
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
  readonly rows: readonly ModelDateRow[];
}
