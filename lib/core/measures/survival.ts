/*
 * Question: how long does a merged line live? (METRICS §2)
 * Formula: Kaplan–Meier. S(t) = product over the days d ≤ t on which lines died of (1 − deaths at d ÷ lines at risk at d). Lines that are alive are
 * censored at their age of today: they are at risk until then and say nothing after. Deaths come before censorings of the same day.
 * Leaves out: lines that were never walked. A moved, reformatted or restored line has not died.
 * Example: 4 lines; one dies on day 1, one is alive at the age of 2 days, one dies on day 3, one is alive at 5: S(1) = 3/4, S(3) = 3/4 × 1/2 = 3/8.
 * Source: Kaplan and Meier, Journal of the American Statistical Association 53 (1958) 457–481.
 */

/** Lines of one age: dead at that age, or alive until it. */
export interface Observed {
  readonly days: number;
  readonly lines: number;
  readonly dead: boolean;
}

/** The curve just after `days`. */
export interface SurvivalPoint {
  readonly days: number;
  /** Lines that lived until this age and were seen there. */
  readonly atRisk: number;
  readonly deaths: number;
  /** 0..1. */
  readonly survival: number;
}

/** One point for each age at which lines died, youngest first; empty where none did. */
export function survivalCurve(observed: readonly Observed[]): SurvivalPoint[] {
  const ages = new Map<number, { deaths: number; leaving: number }>();
  let atRisk = 0;
  for (const { days, lines, dead } of observed) {
    const age = ages.get(days) ?? { deaths: 0, leaving: 0 };
    age.leaving += lines;
    if (dead) age.deaths += lines;
    ages.set(days, age);
    atRisk += lines;
  }
  const points: SurvivalPoint[] = [];
  let survival = 1;
  for (const [days, { deaths, leaving }] of [...ages].sort(([one], [other]) => one - other)) {
    if (deaths > 0) {
      survival *= 1 - deaths / atRisk;
      points.push({ days, atRisk, deaths, survival });
    }
    atRisk -= leaving;
  }
  return points;
}
