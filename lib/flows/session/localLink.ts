/** What the maker and the opener of a one-time link agree on. */
export const localLink = {
  /** Kind of token in the store; tokens of other kinds never open a session here. */
  identifier: "local-link",
  tokenBytes: 32,
  lifeMs: 10 * 60 * 1000,
  /** How long a browser stays signed in. */
  sessionMs: 30 * 24 * 60 * 60 * 1000,
} as const;
