/** What a change says about taking another one back. */
export interface ReadRevert {
  /** Without the words that take it back; where they stand twice, what is landed again. */
  readonly title: string;
  /** How often the title takes back what stands behind it: `Revert "Revert …"` twice, `Reapply "…"` as well. */
  readonly times: number;
  /** The words that say so, never the title of what is taken back. */
  readonly quote: string;
  readonly isSure: boolean;
}

const quoted = /^(?:revert|reapply)\s*[:]?\s*["'“‘](.*)["'”’](\s*\([#!]\d+\))*\s*\.?$/is;
const again = /^reapply\b/i;
const conventional = /^revert(?:\([^()]*\))?!?:\s*/i;
const named = /^revert(?:s|ed|ing)?\s+(?:["'“‘]|[#!]\d+|[0-9a-f]{7,64}\b|(?:commit|commits|pr|pull request|merge request|changes? (?:from|of|in))\b)/i;
/** `Revert to`, `revert button`: about going back, not the taking back of a change. */
const loose = /^revert(?:s|ed|ing)?\s+(?!to\b|(?:button|action|command|icon|menu|function|option|dialog)\b)/i;
/** Below the subject, what git and forges write there. Further down it belongs to a commit that was squashed. */
const ownWords = /^\s*(?:this reverts (?:commit|merge request|pull request) [^\s.]+|reverts [\w./-]*[#!]\d+)/i;

const firstWord = (title: string): string => /\S+/.exec(title)?.[0] ?? "";

/** Reads a title and the message below it. Null: nothing is taken back. */
export function readRevert(title: string, message: string): ReadRevert | null {
  let [rest, times] = [title.trim(), 0];
  for (let found = quoted.exec(rest); found !== null && times < 20; found = quoted.exec(rest)) {
    times += again.test(rest) ? 2 : 1;
    rest = (found[1] ?? "").trim();
  }
  if (times > 0) return { title: rest, times, quote: `${firstWord(title)} "…"`, isSure: true };
  const start = (conventional.exec(rest) ?? named.exec(rest))?.[0];
  if (start !== undefined) return { title: rest.replace(conventional, ""), times: 1, quote: start.trim(), isSure: true };
  const below = message.trimStart().split(/\r?\n/).slice(1).find((line) => line.trim() !== "") ?? "";
  const words = ownWords.exec(below)?.[0];
  if (words !== undefined) return { title: rest, times: 1, quote: words.trim(), isSure: true };
  return loose.test(rest) ? { title: rest, times: 1, quote: firstWord(rest), isSure: false } : null;
}
