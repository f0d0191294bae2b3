/*
 * Question: how old was the code that was replaced? (METRICS §2, "long-deferred clean-up")
 * Formula: over all lines that died: the median of their age at death, weighted by lines (the smallest age that at least half of the lines had not
 * passed), and the share that was older than a year (365 days). 0/0 is null.
 * Example: 30 lines of 10 days, 30 of 400, 40 of 1,000 days: median 400, older than a year 0.7.
 */

/** Lines that died at one age. */
export interface DeadLines {
  readonly days: number;
  readonly lines: number;
}

export interface AgeReplaced {
  readonly lines: number;
  readonly medianDays: number | null;
  readonly olderThanYearShare: number | null;
}

const yearDays = 365;

/** Age at death over lines, not over deaths. */
export function ageReplaced(dead: readonly DeadLines[]): AgeReplaced {
  const sorted = [...dead].sort((one, other) => one.days - other.days);
  const lines = sorted.reduce((sum, row) => sum + row.lines, 0);
  if (lines === 0) return { lines, medianDays: null, olderThanYearShare: null };
  let seen = 0;
  const median = sorted.find((row) => (seen += row.lines) * 2 >= lines)?.days ?? null;
  const old = sorted.reduce((sum, row) => sum + (row.days > yearDays ? row.lines : 0), 0);
  return { lines, medianDays: median, olderThanYearShare: old / lines };
}
