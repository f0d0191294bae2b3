import type { Headline } from "./headline";

/** The sentence as plain text: alt texts, page titles, mails. */
export function headlineText(headline: Headline): string {
  return headline.map((part) => part.text).join("");
}
