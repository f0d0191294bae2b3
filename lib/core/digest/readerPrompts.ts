/** What waits for a reader. */
export interface ReaderPrompts {
  /** Weeks in which a policy was not kept and that nobody has acknowledged, the newest first. */
  readonly breaches: readonly { readonly policy: string; readonly week: string }[];
  /** Questions about changes of the reader's own that carry no mark. */
  readonly questions: number;
  /** The two questions of the month are not answered. */
  readonly pulse: boolean;
}
