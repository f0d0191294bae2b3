/*
 * Question: how much of the code merged in a period can be attributed to AI? (METRICS §1)
 * Formula: S = (proven + declared) / n with n = added − leftOut − bot; floor = proven / n; ceiling = (proven + declared +
 * unknown) / n; coverage = (proven + declared + human by evidence) / n. Ratio of sums; 0/0 is null.
 * Leaves out: lines of left-out files and of bots. Where the reader chose agents, AI lines of the others count in n, in the
 * coverage and in no share.
 * Example: added 100, left out 20, bot 10, proven 7, declared 21, unknown 28, human 14 (all by policy): n = 70, S = 0.4,
 * floor 0.1, ceiling 0.8, coverage 0.4.
 */

/** Added lines by what became of them; added is the sum of the others. Lines or effective lines. */
export interface LineParts {
  readonly added: number;
  readonly leftOut: number;
  readonly bot: number;
  readonly proven: number;
  readonly declared: number;
  /** AI lines of agents that the reader did not ask for. */
  readonly otherAgents: number;
  readonly unknown: number;
  readonly humanEvidence: number;
  readonly humanPolicy: number;
}

/** Shares are 0..1, null where nothing is counted. */
export interface Shares {
  /** n: added − leftOut − bot. */
  readonly counted: number;
  readonly aiLines: number;
  readonly human: number;
  readonly aiShare: number | null;
  readonly aiFloor: number | null;
  readonly aiCeiling: number | null;
  readonly coverage: number | null;
  readonly humanByPolicyShare: number | null;
}

/** numerator / denominator, null for a denominator of 0. */
export const ratio = (numerator: number, denominator: number): number | null => (denominator === 0 ? null : numerator / denominator);

/** The shares of some parts. */
export function shareOf(parts: LineParts): Shares {
  const counted = parts.added - parts.leftOut - parts.bot;
  const aiLines = parts.proven + parts.declared;
  return {
    counted, aiLines, human: parts.humanEvidence + parts.humanPolicy,
    aiShare: ratio(aiLines, counted),
    aiFloor: ratio(parts.proven, counted),
    aiCeiling: ratio(aiLines + parts.unknown, counted),
    coverage: ratio(aiLines + parts.otherAgents + parts.humanEvidence, counted),
    humanByPolicyShare: ratio(parts.humanPolicy, counted),
  };
}
