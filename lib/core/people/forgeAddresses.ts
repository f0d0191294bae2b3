/** Addresses that a forge itself commits with: of merges and edits on its pages. */
export const forgeAddresses: ReadonlySet<string> = new Set(["noreply@github.com", "noreply@gitlab.com"]);
