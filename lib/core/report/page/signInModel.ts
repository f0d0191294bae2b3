/** A page for somebody without a session: the way in was printed in the terminal. */
export interface SignInModel {
  readonly organisation: string;
  /** Set where a link was opened that no longer works. */
  readonly problem: "used" | "expired" | "unknown" | null;
}
