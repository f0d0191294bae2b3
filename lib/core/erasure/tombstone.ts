import type { ErasedPerson } from "./erased";

/** What stands in place of an erased person. Each address keeps one of its own, so that what is counted by address counts the same. */
export const tombstone = {
  name: ({ label }: Pick<ErasedPerson, "label">): string => `erased person ${label}`,
  /** In a domain that no mail reaches (RFC 2606). */
  address: ({ label, number }: ErasedPerson): string => `${label}${number === 1 ? "" : `.${String(number)}`}@erased.invalid`,
} as const;
