import { isCosmetic } from "./isCosmetic";
import { parseTitle } from "./parseTitle";

const words = /\b(?:fix(?:es|ed|ing)?|bug(?:s|fix|fixes)?|hotfix|regressions?|crash(?:es|ed|ing)?)\b/i;
/** Words that look alike and mend nothing. */
const others = /\bfixed[- ](?:width|size|sized|point|length|rate|position|positioned|header|footer|height|cost|income|price|seed|version|interval|window)\b|\bfix(?:ed)? (?:the )?(?:version|date)s? (?:of|to)\b|\bbug (?:report|bounty|template|bash)s?\b/gi;
/** Other types say what they are. */
const otherTypes = /^(?:docs?|chore|test|tests|ci|build|style|refactor|feat|feature|perf|release)$/;

/** The word in a title that may tell a fix; null where there is none, the title says that it is something else, or it mends words and looks only. */
export function findFixWord(title: string): string | null {
  const { type, scope, description } = parseTitle(title);
  if (/^(?:fixup|squash|amend)!/i.test(title.trim()) || otherTypes.test(type) || isCosmetic(scope, description)) return null;
  return words.exec(description.replace(others, ""))?.[0] ?? null;
}
