import { applyPolicy } from "@/lib/core/attribution/applyPolicy";
import { judgeCommit } from "@/lib/core/attribution/judgeCommit";
import type { Judgement } from "@/lib/core/attribution/judgement";
import type { Policy } from "@/lib/core/attribution/policy";
import type { CommitFacts } from "@/lib/core/history/commitFacts";

/** Author dates of commits that name an agent, by the author's address in lower case. Only `adopters` asks for it. */
export type AgentUse = ReadonlyMap<string, readonly number[]>;

export interface Judge {
  readonly policy: Policy;
  readonly agentUse: AgentUse;
  readonly now: number;
}

/** The verdict on one commit, as its evidence and then the organisation's policy have it. */
export function judge(facts: CommitFacts, { policy, agentUse, now }: Judge): Judgement {
  const agentDates = agentUse.get(facts.mappedAuthorEmail.toLowerCase()) ?? [];
  return applyPolicy(judgeCommit(facts), { policy, authoredAt: facts.authoredAt, agentUse: agentDates, scannedAt: now });
}
