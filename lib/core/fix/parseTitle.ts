/** A title as the conventional commits have it: `fix(api)!: description`. */
export interface ParsedTitle {
  /** In lower case; '' where the title has another form. */
  readonly type: string;
  /** In lower case; '' where there is none. */
  readonly scope: string;
  /** What stands behind the colon; the whole title where there is no type. */
  readonly description: string;
  /** The type with scope and mark, as it is written. */
  readonly prefix: string;
}

/** Pictures, `[tags]` and keys of a tracker (`ABC-12`) that stand before a title. */
const before = /^(?:\s+|\p{Extended_Pictographic}|\uFE0F|:[a-z0-9_+-]+:\s|\[[^\]]*\]:?|[A-Z][A-Z0-9]+-\d+:?\s)+/u;
const form = /^([a-z]+)(?:\(([^()]*)\))?!?\s?:\s*(?=[^\s:/])/i;

/** Parses a title. Marks of a commit that is to be squashed (`fixup!`) belong to no type. */
export function parseTitle(title: string): ParsedTitle {
  const bare = title.replace(before, "");
  const found = form.exec(bare);
  if (found === null) return { type: "", scope: "", description: bare.trim(), prefix: "" };
  return { type: (found[1] ?? "").toLowerCase(), scope: (found[2] ?? "").trim().toLowerCase(), description: bare.slice(found[0].length).trim(), prefix: found[0].trim() };
}
