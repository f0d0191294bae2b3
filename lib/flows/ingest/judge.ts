import { applyPolicy } from "@/lib/core/attribution/applyPolicy";
import { correctionConflicts } from "@/lib/core/attribution/conflict/correctionConflicts";
import { markConflicts } from "@/lib/core/attribution/conflict/markConflicts";
import { withConflicts } from "@/lib/core/attribution/conflict/withConflicts";
import type { Corrections } from "@/lib/core/attribution/correction/correction";
import { correctJudgement } from "@/lib/core/attribution/correction/correctJudgement";
import { judgeCommit } from "@/lib/core/attribution/judgeCommit";
import type { Judgement } from "@/lib/core/attribution/judgement";
import type { CatalogueRule } from "@/lib/core/attribution/catalogue/catalogueRule";
import type { Policy } from "@/lib/core/attribution/policy";
import type { CountedCommit } from "./countedCommit";

/** Author dates of commits that name an agent, by the author's address in lower case. Only `adopters` asks for it. */
export type AgentUse = ReadonlyMap<string, readonly number[]>;

export interface Judge {
  readonly policy: Policy;
  readonly agentUse: AgentUse;
  readonly now: number;
  /** Those of people that stand, by the origin of the lines. */
  readonly corrections: Corrections;
  /** The catalogue as the organisation has it. */
  readonly rules: readonly CatalogueRule[];
}

/** The verdict on one commit, as people's corrections, its evidence and then the policy of its repository have it. */
export function judge({ facts, pull }: Pick<CountedCommit, "facts" | "pull">, { policy, agentUse, now, corrections, rules }: Judge): Judgement {
  const agentDates = agentUse.get(facts.mappedAuthorEmail.toLowerCase()) ?? [];
  const judged = applyPolicy(judgeCommit(facts, { rules, pull }), { policy, authoredAt: facts.authoredAt, agentUse: agentDates, scannedAt: now });
  const found = corrections.get(facts.sha);
  const own = found?.get(-1);
  const corrected = correctJudgement(judged, own);
  const shown = withConflicts(corrected, own === undefined ? markConflicts(judged) : correctionConflicts(judged, corrected));
  return found === undefined ? shown : { ...shown, corrected: { without: judged, writers: found } };
}
