import type { Judgement } from "../judgement";

/**
 * The verdict on lines of a squash that none of its pull request's commits wrote (DECISIONS 13): its mark does not speak for them, because it may come from any of those
 * commits; without a mark they are judged as the squash is.
 */
export function judgeUnmapped(squash: Judgement): Judgement {
  const { verdict, evidence } = squash;
  if (verdict !== "proven" && verdict !== "declared") return { ...squash, evidence: [] };
  const named = evidence.find(({ agent }) => agent !== null)?.quote;
  return {
    verdict: "unknown", agent: null, model: null, modelId: null, agents: [], byPolicy: false, evidence: [],
    reason: `The squash carries a mark${named === undefined ? "" : ` (${named})`}, but none of the pull request's own commits wrote these lines.`,
  };
}
