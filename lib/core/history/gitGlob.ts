/**
 * A pattern of `.gitattributes` as a test on whole paths relative to the folder of that file: without a slash it is compared with the last part of the
 * path, with one with all of it; `*` and `?` stop at slashes, `**` does not. A folder's pattern says nothing about what is in the folder.
 */
export function gitGlob(pattern: string): (path: string) => boolean {
  const anchored = pattern.includes("/");
  const expression = compile(anchored ? pattern.replace(/^\//, "") : pattern);
  if (!expression) return () => false;
  return anchored ? (path) => expression.test(path) : (path) => expression.test(path.slice(path.lastIndexOf("/") + 1));
}

/** Null for a pattern that is none (`[z-a]`): git lets it match nothing. */
function compile(pattern: string): RegExp | null {
  try {
    return new RegExp(`^${translate(pattern)}$`, "su");
  } catch {
    return null;
  }
}

const piece = /^(?:\*\*\/|\/\*\*$|\/\*\*\/|\*+|\?|\[(?:[!^])?\]?[^\]]*\]|\\[^]|[^])/u;

function translate(pattern: string): string {
  let text = "";
  for (let rest = pattern; rest !== ""; ) {
    const token = piece.exec(rest)?.[0] ?? rest;
    text += translatePiece(token, text === "");
    rest = rest.slice(token.length);
  }
  return text;
}

function translatePiece(token: string, first: boolean): string {
  if (token === "**/") return first ? "(?:.*/)?" : "[^/]*/";
  if (token === "/**/") return "/(?:.*/)?";
  if (token === "/**") return "/.*";
  if (token === "**" && first) return ".*";
  if (token.startsWith("*")) return "[^/]*";
  if (token === "?") return "[^/]";
  if (token.length > 2 && token.startsWith("[")) return translateClass(token.slice(1, -1));
  return escape(token.length === 2 && token.startsWith("\\") ? token.slice(1) : token);
}

function translateClass(inside: string): string {
  const negated = /^[!^]/.test(inside);
  const members = (negated ? inside.slice(1) : inside).replace(/\\(?![\\\]^-])|[[\]]/g, "\\$&");
  return `(?!/)[${negated ? "^" : ""}${members}]`;
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
}
