import type { EditionModel } from "./editionModel";
import type { PolicyModel } from "./policyModel";

export interface MethodModel {
  readonly edition: EditionModel;
  readonly rulesVersion: number;
  readonly policy: PolicyModel;
  /** Agents of the catalogue with the number of their rules. */
  /** Rules of the organisation beside the catalogue and against it, and repositories with a policy of their own. */
  readonly own: { readonly rules: number; readonly off: number; readonly policies: readonly { readonly name: string; readonly href: string }[] };
  readonly agents: readonly { readonly name: string; readonly rules: number }[];
  readonly leftOut: readonly { readonly reason: string; readonly examples: string }[];
}
