const NARROW = "\u202f";
const tenth = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);

/** Minutes as `40 min`, `5.8 h`, or `3.2 d` from three days on. */
export function formatWait(minutes: number): string {
  if (minutes < 60) return `${String(Math.round(minutes))}${NARROW}min`;
  return minutes < 3 * 1440 ? `${tenth(minutes / 60)}${NARROW}h` : `${tenth(minutes / 1440)}${NARROW}d`;
}
