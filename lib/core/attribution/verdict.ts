/** Who wrote a group of added lines, in the order every stack, strip and table shows them (METRICS §0). */
export const verdicts = ["proven", "declared", "unknown", "human", "bot"] as const;

export type Verdict = (typeof verdicts)[number];
