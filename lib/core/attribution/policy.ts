/** How an organisation marks AI work, and so what an unmarked line means (METRICS §1). Times are epoch milliseconds, UTC. */
export type Policy =
  /** Unmarked is unknown. */
  | { readonly kind: "strict" }
  /** Agents sign, some people use none: unmarked is human where the author shows no agent use within twelve weeks either side. */
  | { readonly kind: "adopters" }
  /** Marking is enforced from a date on: everything unmarked since then is human. */
  | { readonly kind: "signed"; readonly since: number };
