const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}$/;
const domainPart = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * A mail address in the one form that members, invitations and accounts are compared in: lower case, ASCII only. Null for everything else: quoted local parts,
 * several addresses, blanks inside, and letters that only look like others. `ada+x@` is another address than `ada@`.
 */
export function mailAddress(text: string): string | null {
  const written = text.trim();
  // Before the case is changed: a Kelvin sign becomes a k.
  if (!/^[\x21-\x7e]+$/.test(written)) return null;
  const address = written.toLowerCase();
  const at = address.lastIndexOf("@");
  return at > 0 && localPart.test(address.slice(0, at)) && domainPart.test(address.slice(at + 1)) && !address.slice(0, at).includes("..") ? address : null;
}

/** Domain of an address that `mailAddress` gave. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);
