import type { EditionModel } from "./editionModel";
import type { PolicyModel } from "./policyModel";

export interface MethodModel {
  readonly edition: EditionModel;
  readonly rulesVersion: number;
  readonly policy: PolicyModel;
  /** Agents of the catalogue with the number of their rules. */
  readonly agents: readonly { readonly name: string; readonly rules: number }[];
  readonly leftOut: readonly { readonly reason: string; readonly examples: string }[];
}
