import type { Notice } from "../action/notice";

/** What became of the form that was sent last, as a page says it. */
export interface Outcome {
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
}

export function outcomeOf(notice: Notice | null): Outcome {
  return { saved: notice?.kind === "done" ? notice.message : null, error: notice?.kind === "error" ? { message: notice.message, hint: notice.hint } : null };
}
