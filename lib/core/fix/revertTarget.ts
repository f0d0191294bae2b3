import { readRevert } from "./readRevert";

/** By what the change that is taken back is named; the first that is found counts. */
export interface RevertTarget {
  /** Full or shortened, in lower case. */
  readonly shas: readonly string[];
  /** Numbers of pull requests. */
  readonly numbers: readonly number[];
  /** Title of what is taken back, without a pull request's number; '' where it is not told. */
  readonly title: string;
}

/** A title without the number that a forge puts behind it. */
export const withoutNumber = (title: string): string => title.replace(/(?:\s*\([#!]\d+\))+\s*$/, "").trim();

/** What a revert takes back, by its title, its message and the body of its pull request. */
export function revertTarget(title: string, message: string, body: string): RevertTarget {
  const all = `${message}\n${body}`;
  const shas = [...all.matchAll(/\breverts? (?:commit )?([0-9a-f]{7,64})\b/gi)].map(([, sha = ""]) => sha.toLowerCase());
  const numbers = [...`${title}\n${all}`.matchAll(/\breverts?(?: (?:pr|pull request|merge request))? [\w./-]*[#!](\d{1,9})\b/gi)].map(([, number]) => Number(number));
  const read = readRevert(title, message);
  return { shas: [...new Set(shas)], numbers: [...new Set(numbers)], title: read === null || read.title === title.trim() ? "" : withoutNumber(read.title) };
}
