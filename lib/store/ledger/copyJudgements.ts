import type { Judgement } from "@/lib/core/attribution/judgement";
import { sharedHistory } from "@/lib/core/history/sharedHistory";
import type { Bulk, CopyCell } from "../bulk";

/** On what a verdict stands, as the tables name it. */
export function basisOf(judgement: Judgement): "evidence" | "policy" | "none" | "elsewhere" {
  if (judgement.countedElsewhere === true) return "elsewhere";
  if (judgement.verdict === "unknown") return "none";
  return judgement.byPolicy ? "policy" : "evidence";
}

/** Cells of one row of Judgement. */
export function judgementRow(repositoryId: number, ordinal: number, judgement: Judgement, rulesVersion: number): CopyCell[] {
  const { verdict, agent, model, modelId, reason, countedElsewhere } = judgement;
  return countedElsewhere === true
    ? [repositoryId, ordinal, "leftOut", "elsewhere", null, null, null, sharedHistory.sentence, rulesVersion]
    : [repositoryId, ordinal, verdict, basisOf(judgement), agent, model, modelId, reason, rulesVersion];
}

function* judgements(repositoryId: number, first: number, list: readonly Judgement[], rulesVersion: number): Generator<CopyCell[]> {
  for (const [i, judgement] of list.entries()) yield judgementRow(repositoryId, first + i, judgement, rulesVersion);
}

function* agents(repositoryId: number, first: number, list: readonly Judgement[]): Generator<CopyCell[]> {
  for (const [i, judgement] of list.entries()) {
    if (judgement.countedElsewhere === true) continue;
    for (const [position, { agent, model, modelId }] of judgement.agents.entries()) yield [repositoryId, first + i, position, agent, model, modelId ?? ""];
  }
}

function* evidence(repositoryId: number, first: number, list: readonly Judgement[]): Generator<CopyCell[]> {
  for (const [i, judgement] of list.entries()) {
    for (const [position, found] of judgement.evidence.entries()) {
      yield [repositoryId, first + i, position, found.rule, found.strength, found.agent, found.model, found.quote, found.source];
    }
  }
}

/** Loads the judgements of the commits from ordinal `first` on, with their agents and evidence. Inside a transaction. */
export async function copyJudgements(bulk: Bulk, repositoryId: number, first: number, list: readonly Judgement[], rulesVersion: number): Promise<void> {
  await bulk.copy("Judgement", ["repositoryId", "commitOrdinal", "verdict", "basis", "agent", "model", "modelId", "reason", "rulesVersion"], judgements(repositoryId, first, list, rulesVersion));
  await bulk.copy("CommitAgent", ["repositoryId", "commitOrdinal", "position", "agent", "model", "modelId"], agents(repositoryId, first, list));
  await bulk.copy("Evidence", ["repositoryId", "commitOrdinal", "position", "rule", "strength", "agent", "model", "quote", "source"], evidence(repositoryId, first, list));
}
