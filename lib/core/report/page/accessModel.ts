import type { EditionModel } from "./editionModel";
import type { Crumb } from "./filesPageModel";

/** Who may see one repository. */
export interface AccessModel {
  readonly edition: EditionModel;
  readonly crumbs: readonly Crumb[];
  readonly slug: string;
  readonly name: string;
  /** `every member`, `owners and those on its list`, `nobody`. */
  readonly figuresFor: string;
  readonly detailsFor: string;
  /** What its forge said last, where that is asked; null where it is not. */
  readonly told: string | null;
  /** Why the list changes nothing at the moment; null where it is asked. */
  readonly unused: string | null;
  /** Owners, those on the list, and those whom its forge lets read it. */
  readonly members: readonly { readonly id: string; readonly name: string; readonly role: string; readonly figures: boolean; readonly details: boolean; readonly isListed: boolean }[];
  /** Who could be put on the list. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
}
