import type { Judgement } from "@/lib/core/attribution/judgement";
import type { Bulk } from "../bulk";
import { agentColumns, conflictColumns, evidenceColumns, judgementColumns } from "./copyJudgements";
import { agentCells, conflictCells, correctedWriterPosition, evidenceCells, firstWriterPosition, judgementCells } from "./judgementCells";

/** A stored writer and the verdict on its lines. */
export interface JudgedWriter {
  /** Below 0. */
  readonly id: number;
  readonly commitOrdinal: number;
  readonly place: number;
  readonly judgement: Judgement;
}

const nothing: Judgement = { verdict: "unknown", agent: null, model: null, modelId: null, agents: [], byPolicy: false, reason: "", evidence: [] };

/** Loads the judgements of writers as if they were commits, and what they are evidence of to their commits. Replaces what is there. Inside a transaction. */
export async function copyWriterJudgements(bulk: Bulk, repositoryId: number, writers: readonly JudgedWriter[], rulesVersion: number): Promise<void> {
  if (writers.length === 0) return;
  const [commits, places] = [writers.map(({ commitOrdinal }) => commitOrdinal), writers.map(({ place }) => place)];
  await bulk.execute(`DELETE FROM "Judgement" WHERE "repositoryId" = $1 AND "commitOrdinal" = ANY($2::int[])`, [repositoryId, writers.map(({ id }) => id)]);
  for (const table of ["CommitAgent", "Evidence"]) {
    await bulk.execute(`
      DELETE FROM "${table}" t USING unnest($2::int[], $3::int[]) AS w(commit, place)
      WHERE t."repositoryId" = $1 AND t."commitOrdinal" = w.commit AND t."position" IN (w.place + $4, w.place + $5) AND t."position" >= $4`, [repositoryId, commits, places, firstWriterPosition, correctedWriterPosition]);
  }
  await bulk.execute(`DELETE FROM "EvidenceConflict" t USING unnest($2::int[], $3::int[]) AS w(commit, place) WHERE t."repositoryId" = $1 AND t."commitOrdinal" = w.commit AND t."place" = w.place`, [repositoryId, commits, places]);
  await bulk.copy("Judgement", judgementColumns, writers.map(({ id, judgement }) => [repositoryId, id, ...judgementCells(judgement), rulesVersion]));
  await bulk.copy("Evidence", evidenceColumns, writers.flatMap((writer) => evidenceCells(nothing, [writer]).map((cells) => [repositoryId, writer.commitOrdinal, ...cells])));
  await bulk.copy("CommitAgent", agentColumns, writers.flatMap((writer) => agentCells(nothing, [writer]).map((cells) => [repositoryId, writer.commitOrdinal, ...cells])));
  await bulk.copy("EvidenceConflict", conflictColumns, writers.flatMap(({ commitOrdinal, place, judgement }) => conflictCells(judgement, place).map((cells) => [repositoryId, commitOrdinal, ...cells])));
}
