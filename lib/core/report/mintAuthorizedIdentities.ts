import type { AuthorizedIdentities } from "./authorizedIdentities";

/** Who may call it is a rule of the house (`people-are-authorized-by-a-question`): `authorizePerson`. */
export function mintAuthorizedIdentities(ids: readonly number[]): AuthorizedIdentities {
  // The brand has no value at run time, so this is the one place where a cast is the point.
  return ids as AuthorizedIdentities;
}
