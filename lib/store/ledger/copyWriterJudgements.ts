import type { Judgement } from "@/lib/core/attribution/judgement";
import type { Bulk } from "../bulk";
import { judgementRow } from "./copyJudgements";

/** A stored writer and the verdict on its lines. */
export interface JudgedWriter {
  /** Below 0. */
  readonly id: number;
  readonly commitOrdinal: number;
  readonly place: number;
  readonly judgement: Judgement;
}

/** Evidence and agents of a commit's writers stand behind its own: at this position and the writer's place. */
export const firstWriterPosition = 1_000;

/** Loads the judgements of writers as if they were commits, and what they are evidence of to their commits. Replaces what is there. Inside a transaction. */
export async function copyWriterJudgements(bulk: Bulk, repositoryId: number, writers: readonly JudgedWriter[], rulesVersion: number): Promise<void> {
  if (writers.length === 0) return;
  const commits = [...new Set(writers.map(({ commitOrdinal }) => commitOrdinal))];
  await bulk.execute(`DELETE FROM "Judgement" WHERE "repositoryId" = $1 AND "commitOrdinal" = ANY($2::int[])`, [repositoryId, writers.map(({ id }) => id)]);
  for (const table of ["CommitAgent", "Evidence"]) {
    await bulk.execute(`DELETE FROM "${table}" WHERE "repositoryId" = $1 AND "commitOrdinal" = ANY($2::int[]) AND "position" >= $3`, [repositoryId, commits, firstWriterPosition]);
  }
  await bulk.copy("Judgement", ["repositoryId", "commitOrdinal", "verdict", "basis", "agent", "model", "modelId", "reason", "rulesVersion"],
    writers.map(({ id, judgement }) => judgementRow(repositoryId, id, judgement, rulesVersion)));
  await bulk.copy("Evidence", ["repositoryId", "commitOrdinal", "position", "rule", "strength", "agent", "model", "quote", "source"],
    writers.flatMap(({ commitOrdinal, place, judgement: { evidence } }) => evidence.map((found) => [repositoryId, commitOrdinal, firstWriterPosition + place, found.rule, found.strength, found.agent, found.model, found.quote, found.source])));
  await bulk.copy("CommitAgent", ["repositoryId", "commitOrdinal", "position", "agent", "model", "modelId"],
    writers.flatMap(({ commitOrdinal, place, judgement: { agents, countedElsewhere } }) => (countedElsewhere === true ? [] : agents.map(({ agent, model, modelId }) => [repositoryId, commitOrdinal, firstWriterPosition + place, agent, model, modelId ?? ""]))));
}
