/** First line of a message that is not blank, trimmed; empty where there is none. */
export function subjectOf(message: string): string {
  const text = message.trimStart();
  const end = text.search(/\r?\n/);
  return (end === -1 ? text : text.slice(0, end)).trim();
}
