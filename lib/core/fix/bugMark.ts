import type { LinkedIssue } from "./changeClass";
import type { FixSettings } from "./fixSettings";
import { matchesPattern } from "./matchesPattern";

/** By what an issue tells a bug or an incident, quoted; null where it does not. */
export function bugMark({ type, labels }: Pick<LinkedIssue, "type" | "labels">, { bugTypes, bugLabels }: FixSettings): string | null {
  if (type !== "" && bugTypes.some((each) => matchesPattern(type, each))) return `type ${type}`;
  const label = labels.find((each) => bugLabels.some((pattern) => matchesPattern(each, pattern)));
  return label === undefined ? null : `label ${label}`;
}
