/** One line of a CODEOWNERS: which paths, and whose. Later ones win. */
interface OwnerRule {
  readonly matches: RegExp;
  readonly owners: readonly string[];
}

/** What stands for owners that are no team: a person's login or address is not kept. */
const person = "person";
const isTeam = /^@[^/\s]+\/\S+$/;

const escape = (text: string) => text.replace(/[.+^${}()|[\]\\]/g, "\\$&");

/** `docs/*` is the files right there, `docs/` and `docs` all below, `*.js` at any depth: as git's own ignore patterns. */
function patternOf(raw: string): RegExp {
  const isRooted = raw.slice(0, -1).includes("/");
  const isFolder = raw.endsWith("/");
  const body = raw.replace(/^\//, "").replace(/\/$/, "");
  const glob = body.split(/(\*\*\/|\/\*\*|\*\*|\*|\?)/).map((part) => ({ "**/": "(?:.*/)?", "/**": "/.*", "**": ".*", "*": "[^/]*", "?": "[^/]" })[part] ?? escape(part)).join("");
  const below = body === "*" || body.endsWith("/*") ? (isRooted ? "" : "(?:/.*)?") : "(?:/.*)?";
  return new RegExp(`^${isRooted ? "" : "(?:.*/)?"}${glob}${isFolder ? "/.*" : below}$`, "s");
}

function ownersOf(words: readonly string[]): string[] {
  return [...new Set(words.filter((word) => word.startsWith("@") || word.includes("@")).map((word) => (isTeam.test(word) ? word.toLowerCase() : person)))].sort();
}

/**
 * Reads a CODEOWNERS as GitHub and GitLab do: the last line that matches a path says whose it is; one without owners says nobody's. GitLab's sections give
 * their owners to lines without any; its rule that each section has a say of its own is not followed. What cannot be read is passed over, as forges do.
 */
export function ownerRules(text: string): (path: string) => readonly string[] {
  const rules: OwnerRule[] = [];
  let standard: readonly string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const clean = line.replace(/(^|\s)#.*$/, "").trim();
    if (clean === "") continue;
    const section = /^\^?\[[^\]]+\](?:\[\d+\])?(.*)$/.exec(clean);
    if (section !== null) {
      standard = ownersOf((section[1] ?? "").split(/\s+/));
      continue;
    }
    const [pattern = "", ...words] = clean.replaceAll("\\ ", "\u0000").split(/\s+/).map((word) => word.replaceAll("\u0000", " "));
    if (pattern.startsWith("!") || pattern.includes("[")) continue;
    const owners = ownersOf(words);
    rules.push({ matches: patternOf(pattern), owners: words.length === 0 ? standard : owners });
  }
  return (path) => rules.findLast(({ matches }) => matches.test(path))?.owners ?? [];
}
