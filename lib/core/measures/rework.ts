/*
 * Question: how much of what was merged is removed or rewritten soon after? (METRICS §2)
 * Formula: rework_k = lines that died within k days of landing ÷ lines that landed at least k days ago. Ratio of sums; 0/0 is null.
 * Leaves out: lines younger than k days, dead or alive (their time is not over), and lines that were never walked.
 * Example, k = 21: 100 lines landed 60 days ago, 12 of them died on day 5 and 8 on day 40; 50 lines landed 10 days ago: rework = 12 ÷ 100.
 */

/** Lines of one birth and one end. `age` is how long ago they landed, `lived` how long they lived or have lived; days. */
export interface Lived {
  readonly lines: number;
  readonly age: number;
  readonly lived: number;
  readonly dead: boolean;
}

export interface Rework {
  readonly reworked: number;
  readonly landed: number;
  /** 0..1, null where nothing landed at least k days ago. */
  readonly share: number | null;
}

/** Lines that died within `days` of landing among those that landed at least `days` ago. */
export function rework(lives: Iterable<Lived>, days: number): Rework {
  let landed = 0;
  let reworked = 0;
  for (const { lines, age, lived, dead } of lives) {
    if (age < days) continue;
    landed += lines;
    if (dead && lived <= days) reworked += lines;
  }
  return { reworked, landed, share: landed === 0 ? null : reworked / landed };
}
