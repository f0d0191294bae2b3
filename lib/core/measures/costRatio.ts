/*
 * Question: what did a cohort of AI lines or fixes cost? (METRICS §7)
 * Formula: money of the days ÷ what was merged on the same days, per 1,000 lines or per fix. A ratio of two sums of a cohort, no price of a single line.
 * Leaves out: days without imported usage on both sides; money of subscriptions is never added to money by usage.
 * Example: 120 dollars and 48,000 AI lines: 2.50 per 1,000.
 */

/** Null for nothing to divide by. */
export const costRatio = (amount: number, count: number, per: number): number | null => (count === 0 ? null : (amount / count) * per);
