import type { Judgement } from "@/lib/core/attribution/judgement";
import type { Bulk, CopyCell } from "../bulk";
import { agentCells, conflictCells, evidenceCells, judgementCells, signatureCells } from "./judgementCells";

/** The verdict on the commit with this ordinal. */
export interface JudgedCommit {
  readonly ordinal: number;
  readonly judgement: Judgement;
}

export const judgementColumns = ["repositoryId", "commitOrdinal", "verdict", "basis", "agent", "model", "modelId", "reason", "rulesVersion"];
export const evidenceColumns = ["repositoryId", "commitOrdinal", "position", "rule", "strength", "agent", "model", "quote", "source"];
export const agentColumns = ["repositoryId", "commitOrdinal", "position", "agent", "model", "modelId"];
export const conflictColumns = ["repositoryId", "commitOrdinal", "place", "kind", "one", "other"];

function* judgements(repositoryId: number, list: readonly JudgedCommit[], rulesVersion: number): Generator<CopyCell[]> {
  for (const { ordinal, judgement } of list) yield [repositoryId, ordinal, ...judgementCells(judgement), rulesVersion];
}

function* cellsOf(repositoryId: number, list: readonly JudgedCommit[], cells: (judgement: Judgement, writers: []) => CopyCell[][]): Generator<CopyCell[]> {
  for (const { ordinal, judgement } of list) for (const row of cells(judgement, [])) yield [repositoryId, ordinal, ...row];
}

/** Loads the judgements of some commits, with their agents and evidence. Inside a transaction. */
export async function copyJudgements(bulk: Bulk, repositoryId: number, list: readonly JudgedCommit[], rulesVersion: number): Promise<void> {
  await bulk.copy("Judgement", judgementColumns, judgements(repositoryId, list, rulesVersion));
  await bulk.copy("CommitAgent", agentColumns, cellsOf(repositoryId, list, agentCells));
  await bulk.copy("Evidence", evidenceColumns, cellsOf(repositoryId, list, evidenceCells));
  await bulk.copy("EvidenceConflict", conflictColumns, cellsOf(repositoryId, list, (judgement) => conflictCells(judgement, -1)));
  await bulk.copy("UnknownSignature", ["repositoryId", "commitOrdinal", "position", "kind", "signature", "name", "looksLike"], cellsOf(repositoryId, list, signatureCells));
}
