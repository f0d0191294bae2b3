/** A person or program as a trailer names it: `Name <address>`. Either part may be empty. */
export interface Identity {
  readonly name: string;
  readonly email: string;
}

const mostPerLine = 100;
/** Beyond this it is no name, and trimming it would take long. */
const longestName = 1_000;

/**
 * Reads `Name <address>` once or several times in one value. A missing `>` ends at the end of the line, a value without
 * `<` is a name, or an address where it holds an `@` and no blank. Blanks of every kind (NBSP, tab) become one space.
 */
export function parseIdentities(value: string): Identity[] {
  const found: Identity[] = [];
  let from = 0;
  while (found.length < mostPerLine) {
    const open = value.indexOf("<", from);
    if (open === -1) break;
    const close = value.indexOf(">", open);
    const end = close === -1 ? value.length : close;
    found.push({ name: tidyName(value.slice(from, open)), email: value.slice(open + 1, end).trim().toLowerCase() });
    from = end + 1;
  }
  if (found.length > 0) return found;
  const bare = tidyName(value);
  if (bare === "") return [];
  return [/^\S+@\S+$/.test(bare) ? { name: "", email: bare.toLowerCase() } : { name: bare, email: "" }];
}

function tidyName(text: string): string {
  return text.slice(0, longestName).replace(/\s+/g, " ").replace(/^[ ,;&"']+/, "").replace(/[ "']+$/, "");
}
