/** A trailer's pattern in its parts: the key as messages are searched for it (lower-case, with hyphens), and what its value has to be; any where none is given. */
export function trailerOf(pattern: string): { readonly key: string; readonly value: string } {
  const at = pattern.indexOf(":");
  const value = at === -1 ? "" : pattern.slice(at + 1).trim();
  return { key: (at === -1 ? pattern : pattern.slice(0, at)).trim().toLowerCase().replace(/[ _]/g, "-"), value: value === "" ? "*" : value };
}
