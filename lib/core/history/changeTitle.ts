import { subjectOf } from "./subjectOf";

/** A merge's own words, which say nothing about what was merged. */
const mergeSubject = /^(?:Merge (?:pull request|branch|remote-tracking branch|branches|commit|tag)\b|Merged in \S+ \(pull request)/;
/** Lines below it that are no title either. */
const notTitle = /^(?:See merge request|Approved-by:|Co-authored-by:|Signed-off-by:|Reviewed-|Conflicts:|# Conflicts:|\* |- )/i;

/**
 * One line that says what landed: the subject; for a merge by a forge, the first line below it that is the pull request's title, where there is one.
 * Empty messages give an empty title.
 */
export function changeTitle(message: string): string {
  const subject = subjectOf(message);
  if (!mergeSubject.test(subject)) return subject;
  const title = message.trimStart().split(/\r?\n/).slice(1).map((line) => line.trim()).find((line) => line !== "");
  return title === undefined || notTitle.test(title) ? subject : title;
}
