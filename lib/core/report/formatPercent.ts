/** U+202F, the narrow space between number and unit. */
const NARROW = "\u202f";

/**
 * `64 %` from 64 (percent, 0..100, rounded already or not): whole numbers, one decimal under 10, never `64.0 %`.
 * What is there but under a tenth says so.
 */
export function formatPercent(percent: number): string {
  if (percent > 0 && percent < 0.05) return `under 0.1${NARROW}%`;
  const rounded = percent < 9.95 ? Math.round(percent * 10) / 10 : Math.round(percent);
  return `${String(rounded)}${NARROW}%`;
}
