import type { Unit } from "./report";

/** How a unit is written in a file: what a number in such a column means. Null where the text says it itself. */
export const unitWords: Readonly<Record<Unit, string | null>> = {
  text: null, sha: null, day: "day", week: "Monday of an ISO week", instant: "UTC", lines: "lines", share: "0 to 1", points: "points", changes: "changes", commits: "commits", files: "files", days: "days", authors: "people", flag: "true or false",
  minutes: "minutes", fixes: "fixes", years: "years", ratio: "times", weeks: "weeks",
};
