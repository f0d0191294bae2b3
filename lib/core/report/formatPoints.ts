/** A difference of percentages in points: `+24`, `−7`, `0`; one decimal where it is under one point. */
export function formatPoints(points: number): string {
  const size = Math.abs(points);
  const rounded = size < 0.95 ? Math.round(size * 10) / 10 : Math.round(size);
  if (rounded === 0) return "0";
  return `${points < 0 ? "−" : "+"}${String(rounded)}`;
}
