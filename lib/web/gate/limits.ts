export interface Limit {
  readonly capacity: number;
  readonly refillPerSecond: number;
}

/**
 * What one client may get wrong, and how often it may ask for a sign-in. Links and tokens have 256 random bits, so that a right one is let in
 * whatever came before it from the same address: a flood of guesses locks nobody out. Each bucket is full again within an hour.
 */
export const limits = {
  wrongLink: { capacity: 20, refillPerSecond: 1 / 6 },
  wrongToken: { capacity: 30, refillPerSecond: 1 / 2 },
  /** Messages of forges with a wrong signature. */
  wrongHook: { capacity: 60, refillPerSecond: 1 },
  /** Sign-ins that came to nothing: wrong state, used or invented codes. */
  wrongSignIn: { capacity: 20, refillPerSecond: 1 / 6 },
  /** Starting a sign-in: it costs a mail, or a request to a provider. */
  signIn: { capacity: 30, refillPerSecond: 1 / 6 },
  /** The same for one address of a mail, from one client: other clients of its owner have their own. */
  signInSubject: { capacity: 5, refillPerSecond: 1 / 300 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/** After so long every bucket is full: a row that is older says nothing. */
export const fullAfterMs = 60 * 60 * 1000;
