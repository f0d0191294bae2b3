import type { PathAttributes } from "./attributeRules";
import type { LeftOutReason } from "./fileChange";
import { leftOutPatterns } from "./leftOutPatterns";

/** Rules beyond the built-in patterns. They are read at the head and hold for all history (DECISIONS 4). */
export interface LeftOutRules {
  /** From `.gitattributes`. */
  readonly attributes?: (path: string) => PathAttributes;
  /** The organisation's own globs. */
  readonly organisation?: (path: string) => boolean;
}

/**
 * Why the lines of a path are counted apart, or null where they count. The organisation decides first, then the repository (`linguist-generated`,
 * `linguist-vendored`; switched off there, a file counts whatever its name), then the built-in patterns.
 */
export function leftOutReason(path: string, rules: LeftOutRules = {}): LeftOutReason | null {
  if (rules.organisation?.(path) === true) return "organisation-rule";
  const said = rules.attributes?.(path);
  if (said?.generated === true || said?.vendored === true) return "repository-rule";
  const name = path.toLowerCase();
  const reason = leftOutPatterns.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
  if (said?.vendored === false && reason === "vendored") return null;
  if (said?.generated === false && reason !== "vendored") return null;
  return reason;
}
