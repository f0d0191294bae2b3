/** What spreadsheets begin a formula or a call of another program with, their full-width forms too. */
const signs = "=+\\-@|\uFF1D\uFF0B\uFF0D\uFF20\uFF5C";
/** At the beginning, blanks before it or not; and behind a semicolon or tab, where spreadsheets of other countries begin a new cell. */
const formula = new RegExp(`(^|[;\\t])(?=[\\s"\\u00a0\\u200b\\ufeff]*[${signs}])`, "gu");

/** A text that no spreadsheet takes for a formula: an apostrophe stands before what would begin one, and before a leading tab, carriage return or line feed. */
export function guardFormula(text: string): string {
  const guarded = text.replace(formula, "$1'");
  return /^[\t\r\n]/.test(guarded) ? `'${guarded}` : guarded;
}
