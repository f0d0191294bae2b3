import type { EditionModel } from "./editionModel";
import type { FormError } from "./firstRunModel";

/** The page that asks before a repository is forgotten. */
export interface RemoveModel {
  readonly edition: EditionModel;
  readonly slug: string;
  readonly name: string;
  /** `2,970 changes, 8,012 commits`; without numbers in works-council mode. */
  readonly holds: string;
  readonly error: FormError | null;
}
