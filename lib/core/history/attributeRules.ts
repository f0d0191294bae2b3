import { gitGlob } from "./gitGlob";

/** One `.gitattributes` file: the folder it stands in (empty for the top, else with a slash at the end) and its text. */
export interface AttributeFile {
  readonly folder: string;
  readonly text: string;
}

/** What a repository says about a path: true or false where it says so, null where it is silent. */
export interface PathAttributes {
  readonly generated: boolean | null;
  readonly vendored: boolean | null;
}

interface Rule {
  readonly folder: string;
  readonly matches: (path: string) => boolean;
  readonly attributes: Partial<PathAttributes>;
}

/** Reads `linguist-generated` and `linguist-vendored` from the `.gitattributes` files of one tree. A deeper file wins, within one a later line. */
export function attributeRules(files: readonly AttributeFile[]): (path: string) => PathAttributes {
  const rules = [...files].sort((one, other) => one.folder.split("/").length - other.folder.split("/").length).flatMap(rulesOf).reverse();
  return (path) => {
    let generated: boolean | null = null;
    let vendored: boolean | null = null;
    for (const rule of rules) {
      if (generated !== null && vendored !== null) break;
      if (!path.startsWith(rule.folder) || !rule.matches(path.slice(rule.folder.length))) continue;
      generated ??= rule.attributes.generated ?? null;
      vendored ??= rule.attributes.vendored ?? null;
    }
    return { generated, vendored };
  };
}

function rulesOf({ folder, text }: AttributeFile): Rule[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const found = /^\s*(?:"((?:[^"\\]|\\.)*)"|([^\s#]\S*))\s+(.*)$/.exec(line);
    const pattern = found?.[1]?.replace(/\\(.)/g, "$1") ?? found?.[2];
    if (!found || pattern === undefined || pattern.startsWith("!") || pattern.startsWith("[attr]")) return [];
    const attributes = readAttributes(found[3] ?? "");
    return Object.keys(attributes).length === 0 ? [] : [{ folder, matches: gitGlob(pattern), attributes }];
  });
}

function readAttributes(text: string): Partial<PathAttributes> {
  const attributes: { generated?: boolean | null; vendored?: boolean | null } = {};
  for (const word of text.split(/\s+/)) {
    const found = /^([-!]?)linguist-(generated|vendored)(?:=(.*))?$/.exec(word);
    if (!found) continue;
    const value = found[1] === "" && found[3] !== "false";
    if (found[2] === "generated") attributes.generated = value;
    else attributes.vendored = value;
  }
  return attributes;
}
