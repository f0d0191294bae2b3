export const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** `2026-11-19` (a day in the organisation's zone) to `19 Nov 2026`. What is no day comes back as it was. */
export function formatDay(day: string): string {
  const [year, month, date] = day.slice(0, 10).split("-").map(Number);
  const name = monthNames[(month ?? 0) - 1];
  return year === undefined || name === undefined || date === undefined ? day : `${date} ${name} ${year}`;
}
