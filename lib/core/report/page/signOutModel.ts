/** The form that ends a session. */
export interface SignOutModel {
  readonly action: string;
  /** Proves that the form is ours. */
  readonly csrfToken: string;
}
