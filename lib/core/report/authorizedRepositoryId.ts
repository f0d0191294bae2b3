declare const authorized: unique symbol;

/** Id of a repository whose paths, messages, names and text somebody may see: only the question that has checked it (`authorizeDetails`) hands one out. */
export type AuthorizedRepositoryId = number & { readonly [authorized]: true };
