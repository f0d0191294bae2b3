import type { EditionModel } from "./editionModel";
import type { PolicyModel } from "./policyModel";

/** A message about a form that was sent: what went wrong, how to mend it, and what had been typed. */
export interface FormError {
  readonly message: string;
  readonly hint: string | null;
  readonly value: string;
}

/** Nothing is connected yet. */
export interface FirstRunModel {
  readonly edition: EditionModel;
  readonly policy: PolicyModel;
  readonly error: FormError | null;
}
