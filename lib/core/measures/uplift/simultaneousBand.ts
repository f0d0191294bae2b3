import { quantileSorted } from "simple-statistics";
import { seededRandom } from "../seededRandom";
import { errorOf } from "./combineEffects";

/*
 * Question: how wide must a band be to hold the whole curve, not each point alone? (METRICS §3)
 * Formula: the 95 % quantile of max over e of |Σ vᵢ ψᵢ(e)| ÷ se(e) over draws of random signs v, one an engineer: multiplier bootstrap.
 * Leaves out: points without an error.
 * Example: one point gives 1.96; 37 that do not depend on each other give 3.2.
 * Source: Callaway and Sant’Anna (2021), algorithm 1; signs as in Mammen’s and Rademacher’s multipliers.
 */

/** How many standard errors the band is wide on each side. */
export function simultaneousBand(influences: readonly Float64Array[], { draws = 999, seed = 1 } = {}): number {
  const scaled = influences.flatMap((influence) => { const error = errorOf(influence); return error > 0 ? [influence.map((value) => value / error)] : []; });
  const [first] = scaled;
  if (first === undefined) return 1.96;
  const random = seededRandom(seed).uniform;
  const signs = new Int8Array(first.length);
  const greatest = Array.from({ length: draws }, () => {
    for (let engineer = 0; engineer < signs.length; engineer += 1) signs[engineer] = random() < 0.5 ? -1 : 1;
    let most = 0;
    for (const influence of scaled) {
      let sum = 0;
      for (let engineer = 0; engineer < signs.length; engineer += 1) sum += (signs[engineer] ?? 0) * (influence[engineer] ?? 0);
      most = Math.max(most, Math.abs(sum));
    }
    return most;
  });
  return Math.max(1.96, quantileSorted(greatest.sort((one, other) => one - other), 0.95));
}
