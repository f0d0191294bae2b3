/** Counts on axes: `20k`, `1.5k`, `2M`. */
export function formatAxisCount(value: number): string {
  const short = (scaled: number, unit: string): string => `${String(Math.round(scaled * 10) / 10)}${unit}`;
  if (value >= 1_000_000) return short(value / 1_000_000, "M");
  if (value >= 1_000) return short(value / 1_000, "k");
  return String(Math.round(value * 10) / 10);
}
