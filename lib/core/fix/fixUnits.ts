import { bugMark } from "./bugMark";
import type { ClassFacts } from "./changeClass";
import type { FixSettings } from "./fixSettings";

/** What a fix counts as: each problem that it solves (its linked issues that tell bugs), else its pull request, else itself. Several changes with one unit are one fix. */
export function fixUnits({ issues, pull }: ClassFacts, ordinal: number, settings: FixSettings): readonly string[] {
  const bugs = issues.filter((issue) => bugMark(issue, settings) !== null).map(({ repositoryId, number }) => `issue:${String(repositoryId)}:${String(number)}`);
  if (bugs.length > 0) return [...new Set(bugs)];
  return [pull === null ? `change:${String(ordinal)}` : `pull:${String(pull.number)}`];
}
