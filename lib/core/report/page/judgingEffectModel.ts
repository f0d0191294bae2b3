/** What other rules or another policy would do, in sentences. */
export interface JudgingEffectModel {
  readonly sentences: readonly string[];
  readonly examples: readonly { readonly title: string; readonly href: string; readonly moved: string }[];
}
