/** The form that ends a session. */
export interface SignOutModel {
  readonly action: string;
  /** What prints a one-time link in the terminal. */
  readonly linkCommand: string;
  /** Proves that the form is ours. */
  readonly csrfToken: string;
}
