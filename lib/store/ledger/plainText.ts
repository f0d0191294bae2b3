/** Text as a parameter may hold it: PostgreSQL knows no NUL. Cut at `limit` characters, never inside a pair of surrogates. */
export function plainText(text: string, limit = Infinity): string {
  const cut = text.length > limit ? text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, "") : text;
  return cut.replaceAll("\0", "\uFFFD");
}
