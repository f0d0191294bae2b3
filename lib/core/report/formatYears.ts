/** `2.8`, `0.12` under a tenth of ten: one decimal, two where that would be none. */
export function formatYears(years: number): string {
  if (years > 0 && years < 0.095) return years < 0.005 ? "under 0.01" : years.toFixed(2);
  return years.toFixed(1);
}

/** `2.8 (2.2–3.6)`. */
export const formatYearsInterval = (years: number, low: number | null, high: number | null): string => (low === null || high === null ? formatYears(years) : `${formatYears(years)} (${formatYears(low)}–${formatYears(high)})`);
