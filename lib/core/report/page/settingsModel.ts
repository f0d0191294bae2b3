import type { EditionModel } from "./editionModel";
import type { PolicyModel } from "./policyModel";

export interface SettingsModel {
  readonly edition: EditionModel;
  readonly organisation: string;
  readonly timeZone: string;
  /** IANA names to choose from. */
  readonly timeZones: readonly string[];
  readonly policy: PolicyModel;
  readonly leftOut: readonly { readonly reason: string; readonly examples: string }[];
  /** The mode is open, in which everything can be taken. */
  readonly isOpen: boolean;
  /** `Saved. Byline is judging again.` after a save. */
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
}
