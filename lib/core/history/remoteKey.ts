import { webAddress } from "./webAddress";

/** Name of a repository's remote that is the same however it is cloned: `github.com/o/r`, in lower case. Null for what is no web forge. */
export function remoteKey(cloneUrl: string): string | null {
  const address = webAddress(cloneUrl);
  return address === null ? null : address.replace(/^https?:\/\//, "").toLowerCase();
}
