import type { Judgement } from "@/lib/core/attribution/judgement";
import type { Verdict } from "@/lib/core/attribution/verdict";

/** What a scan keeps of a judgement: little, because it keeps one for every commit. */
export interface CommitMark {
  readonly verdict: Verdict;
  readonly byPolicy: boolean;
  /** Keys `agent NUL model` of every agent found; the first gets the lines. */
  readonly agents: readonly string[];
}

/** Of a commit that was not judged. */
export const unmarked: CommitMark = { verdict: "unknown", byPolicy: false, agents: [] };

const shared = new Map<string, CommitMark>();

/** Marks that are equal are the same object. */
export function commitMark(judgement: Judgement): CommitMark {
  const agents = judgement.agents.map(({ agent, model, modelId }) => `${agent}\0${modelId ?? model ?? ""}`);
  const key = `${judgement.verdict} ${String(judgement.byPolicy)} ${agents.join(" ")}`;
  const known = shared.get(key);
  if (known) return known;
  const mark = { verdict: judgement.verdict, byPolicy: judgement.byPolicy, agents };
  shared.set(key, mark);
  return mark;
}
