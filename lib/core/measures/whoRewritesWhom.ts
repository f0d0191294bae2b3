/*
 * Question: who removes or rewrites whose lines? (METRICS §2)
 * Formula: lines that died, by the group of the dead line × the group of the change that removed it. The groups are the caller's: verdicts, agents, people.
 * Leaves out: lines that came back (a revival undoes the death). The cells add up to all deaths.
 * Example: 5 lines by people removed by an AI change, 2 AI lines removed by people: { human: { ai: 5 }, ai: { human: 2 } }.
 */

export interface RewrittenLines {
  /** Group of the dead line. */
  readonly of: string;
  /** Group of the change that removed it. */
  readonly by: string;
  readonly lines: number;
}

/** Adds up rows of the same two groups; most lines first, then by name. */
export function whoRewritesWhom(deaths: Iterable<RewrittenLines>): RewrittenLines[] {
  const cells = new Map<string, { of: string; by: string; lines: number }>();
  for (const { of, by, lines } of deaths) {
    const key = `${of}\0${by}`;
    const cell = cells.get(key);
    if (cell) cell.lines += lines;
    else cells.set(key, { of, by, lines });
  }
  return [...cells.values()].sort((one, other) => other.lines - one.lines || (one.of + one.by < other.of + other.by ? -1 : 1));
}
