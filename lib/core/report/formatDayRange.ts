import { formatDay } from "./formatDay";

/** `31 Aug – 15 Nov 2026`, `9–15 Nov 2026`, `28 Dec 2025 – 3 Jan 2026`; both days belong to it. */
export function formatDayRange(from: string, to: string): string {
  if (from === to) return formatDay(to);
  const end = formatDay(to);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8, 10))}–${end}`;
  const start = formatDay(from);
  return `${from.slice(0, 4) === to.slice(0, 4) ? start.replace(/ \d+$/, "") : start} – ${end}`;
}
