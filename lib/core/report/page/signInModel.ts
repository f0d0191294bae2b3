/** Why somebody who wanted in is shown this page again. */
export type SignInProblem = "used" | "expired" | "unknown" | "notInvited" | "unverified" | "connect" | "address" | "failed" | "mailLink";

/** A page for somebody without a session. */
export interface SignInModel {
  readonly problem: SignInProblem | null;
  /** A link was mailed to the address, if it is a member's or may become one. */
  readonly isSent: boolean;
  /** Ways in that the operator has set up; empty where the one-time link of the terminal is the only one. */
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  readonly hasMail: boolean;
  /** Others than the person at the machine sign in here. */
  readonly isServer: boolean;
  /** What prints a one-time link in the terminal. */
  readonly linkCommand: string;
  /** Page to go to afterwards. */
  readonly to: string;
}

/** What a link in a mail opens: asks whether it is meant. */
export interface ConfirmModel {
  readonly address: string;
  readonly token: string;
  readonly site: string;
}
