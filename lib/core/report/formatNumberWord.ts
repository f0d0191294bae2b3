const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"] as const;

/** Small counts as words inside a sentence (`four`), larger ones as digits. */
export function formatNumberWord(count: number): string {
  return words[count] ?? String(count);
}
