import type { EditionModel } from "./editionModel";

export interface OutsideRowModel {
  readonly id: number;
  /** `Badge` or `Picture`. */
  readonly kind: string;
  readonly about: string;
  readonly made: string;
  /** Path of the drawing on this site. */
  readonly path: string;
  /** What to paste into a README. */
  readonly markdown: string;
}

/** What is shown to others than members. */
export interface OutsideModel {
  readonly edition: EditionModel;
  readonly figures: readonly OutsideRowModel[];
  readonly repositories: readonly { readonly slug: string; readonly name: string }[];
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
}
