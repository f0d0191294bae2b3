const rounded = (value: number): string => (value < 9.95 ? String(Math.round(value * 10) / 10) : String(Math.round(value)));

/** Days as `40 min`, `5.8 h`, `2.2 d`, `13 d`, `18.5 weeks`. */
export function formatTimeToFix(days: number): string {
  if (days < 1 / 24) return `${String(Math.max(1, Math.round(days * 1440)))} min`;
  if (days < 2) return `${rounded(days * 24)} h`;
  return days < 70 ? `${rounded(days)} d` : `${String(Math.round(days / 0.7) / 10)} weeks`;
}
