import type { EditionModel } from "./editionModel";
import type { JudgingEffectModel } from "./judgingEffectModel";

/** An answer of the form: the organisation's, or one of a repository's own. */
export type RepositoryPolicyKind = "organisation" | "signed" | "adopters" | "strict";

/** How unmarked lines of one repository are judged. */
export interface PolicyPageModel {
  readonly edition: EditionModel;
  readonly slug: string;
  readonly name: string;
  readonly crumbs: readonly { readonly name: string; readonly href: string | null }[];
  /** What the organisation does, in words. */
  readonly organisation: string;
  readonly standing: { readonly kind: RepositoryPolicyKind; readonly since: string };
  /** What was chosen in the address, and what it would do. */
  readonly chosen: { readonly kind: RepositoryPolicyKind; readonly since: string; readonly effect: JudgingEffectModel | null; readonly problem: string | null } | null;
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
}
