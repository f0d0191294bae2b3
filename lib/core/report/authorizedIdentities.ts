declare const authorized: unique symbol;

/** Ids of identities of one person whose own numbers somebody may see: only the question that has checked it (`authorizePerson`) hands them out. */
export type AuthorizedIdentities = readonly number[] & { readonly [authorized]: true };
