import type { EditionModel } from "./editionModel";
import type { FormError } from "./firstRunModel";
import type { ObjectionModel } from "./mePageModel";

export interface ErasureRowModel {
  readonly id: string;
  /** `erased person 3f2a`. */
  readonly name: string;
  readonly asked: string;
  /** `waits for a confirmation`, `under way`, `done on …`. */
  readonly state: string;
  /** Page that asks for the confirmation; null once it was given. */
  readonly href: string | null;
}

/** Objections and erasures, for owners. */
export interface RequestsPageModel {
  readonly edition: EditionModel;
  readonly objections: readonly ObjectionModel[];
  readonly erasures: readonly ErasureRowModel[];
  readonly saved: string | null;
  readonly error: FormError | null;
}
