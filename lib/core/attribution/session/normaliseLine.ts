const quotes = /[\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A"`\u00B4]/gu;
const blanks = /\s+/gu;
const wordCharacter = /[\p{L}\p{N}]/u;
const fourCharacters = /.{4}/su;

/**
 * A line as it is compared with lines of other sources: trimmed, blanks collapsed, every quote an apostrophe, lower case.
 * Null where the line is too common to say anything: three characters or fewer, or no letter and no digit.
 * Bytes are read as UTF-8. Rule as published for Claude Code's contribution metrics.
 */
export function normaliseLine(line: string | Uint8Array): string | null {
  const text = typeof line === "string" ? line : new TextDecoder().decode(line);
  const normal = text.replace(blanks, " ").trim().replace(quotes, "'").toLowerCase();
  return fourCharacters.test(normal) && wordCharacter.test(normal) ? normal : null;
}
