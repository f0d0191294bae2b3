/** The answer to "How does your company mark AI work?" (DECISIONS 16). */
export interface PolicyModel {
  readonly kind: "strict" | "adopters" | "signed";
  /** `2026-03-01`, only for `signed`. */
  readonly since: string | null;
  /** False until somebody has answered: then nothing is ticked for them. */
  readonly isAnswered: boolean;
}
