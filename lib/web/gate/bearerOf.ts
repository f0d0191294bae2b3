/** The token of `Authorization: Bearer …`; '' for such a header without one, null where there is none. Never taken from an address. */
export function bearerOf(headers: Headers): string | null {
  const found = /^bearer(\s+\S*)?\s*$/i.exec(headers.get("authorization") ?? "");
  return found === null ? null : found[0].slice("bearer".length).trim();
}
