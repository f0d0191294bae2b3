import type { CatalogueRule } from "./catalogue/catalogueRule";

/** A mark at the end of a name (`Ann (aider)`) stands behind a person's own; a rule for a whole name begins at its beginning. */
const beginsAnywhere = (name: RegExp): boolean => !name.source.startsWith("^") || name.source.startsWith("^\\s*.*");

/** Whether a party that the rule fits is no person: an agent's account or automation, and not a person's name with a mark behind it. */
export function namesAccount({ kind, pattern }: CatalogueRule): boolean {
  if (kind !== "agent" && kind !== "automation") return false;
  if (pattern.type === "identity" || pattern.type === "login" || pattern.type === "address") return true;
  return pattern.type === "name" && !beginsAnywhere(pattern.name);
}
