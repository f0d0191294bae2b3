/** Days in words: `today`, `5 days`, `7 weeks`, `6 months`, `2.5 years`. */
export function formatAge(days: number): string {
  const count = (value: number, word: string) => `${String(value)} ${word}${value === 1 ? "" : "s"}`;
  if (days < 1) return "less than a day";
  if (days < 21) return count(Math.round(days), "day");
  if (days < 75) return count(Math.round(days / 7), "week");
  if (days < 720) return count(Math.round(days / 30.44), "month");
  return count(Math.round((days / 365.25) * 10) / 10, "year");
}
