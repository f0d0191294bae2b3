import type { PrivacyMode } from "@/lib/core/access/privacyMode";
import type { Audience } from "@/lib/core/access/visibleRepositories";
import type { EditionModel } from "./editionModel";

/** The page of the privacy mode: a form for owners, a plain text for everybody else. */
export interface PrivacyModel {
  readonly edition: EditionModel;
  readonly isOwner: boolean;
  readonly mode: PrivacyMode;
  readonly figuresFor: Audience;
  readonly detailsFor: Audience;
  /** What works-council mode would hide, or hides, of the last year, in sentences; empty for who is no owner. */
  readonly preview: readonly string[];
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
}
