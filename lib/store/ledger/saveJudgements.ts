import type { Judgement } from "@/lib/core/attribution/judgement";
import type { Bulk } from "../bulk";
import { copyJudgements } from "./copyJudgements";
import { copyWriterJudgements, type JudgedWriter } from "./copyWriterJudgements";
import { keepJudged } from "./keepJudged";
import { demandFence } from "./demandFence";
import { judgedKey } from "./judgedKeys";
import { movedBy } from "./movedBy";
import type { Moved } from "./movedVerdict";

/** Verdicts on commits that stand one after the other, and on the writers of their line records. */
export interface Judged {
  /** Ordinal of the first. */
  readonly first: number;
  readonly judgements: readonly Judgement[];
  readonly writers: readonly JudgedWriter[];
  /** How they are judged now (`readJudgedKeys`), read under the same fence. */
  readonly stored: ReadonlyMap<number, string>;
}

function byOrdinal(writers: readonly JudgedWriter[]): ReadonlyMap<number, JudgedWriter[]> {
  const lists = new Map<number, JudgedWriter[]>();
  for (const writer of writers) lists.set(writer.commitOrdinal, [...(lists.get(writer.commitOrdinal) ?? []), writer]);
  return lists;
}

/**
 * Stores the verdicts that are others than those that stand there; those that are alike keep the rules version that they were found with. Pages do not see it before
 * `rebuildRollup` ("judged" in the same transaction, "all" at any time); until then the repository's name of what it was judged with is empty, so that a run that is broken off is noticed. One transaction under
 * the fence. Returns what moved; null where everything is as it should be.
 */
export async function saveJudgements(bulk: Bulk, holder: { repositoryId: number; fence: number }, { first, judgements, writers, stored }: Judged, rulesVersion: number): Promise<Moved | null> {
  const { repositoryId } = holder;
  const byCommit = byOrdinal(writers);
  const changed = judgements.map((judgement, at) => ({ ordinal: first + at, judgement })).filter(({ ordinal, judgement }) => stored.get(ordinal) !== judgedKey(judgement, byCommit.get(ordinal) ?? []));
  if (changed.length === 0) return null;
  const ordinals = changed.map(({ ordinal }) => ordinal);
  return await bulk.transaction(async () => {
    await demandFence(bulk, holder);
    const moved = await movedBy(bulk, repositoryId, changed.flatMap(({ ordinal, judgement }) => [{ ordinal, judgement }, ...(byCommit.get(ordinal) ?? []).map((writer) => ({ ordinal, writer: writer.id, judgement: writer.judgement }))]));
    await keepJudged(bulk, repositoryId, ordinals.flatMap((ordinal) => [ordinal, ...(byCommit.get(ordinal) ?? []).map(({ id }) => id)]));
    await bulk.execute(`UPDATE "Repository" SET "judgedWith" = '' WHERE "id" = $1`, [repositoryId]);
    for (const table of ["Judgement", "CommitAgent", "Evidence", "EvidenceConflict", "UnknownSignature"]) await bulk.execute(`DELETE FROM "${table}" WHERE "repositoryId" = $1 AND "commitOrdinal" = ANY($2::int[])`, [repositoryId, ordinals]);
    await copyJudgements(bulk, repositoryId, changed, rulesVersion);
    await copyWriterJudgements(bulk, repositoryId, ordinals.flatMap((ordinal) => byCommit.get(ordinal) ?? []), rulesVersion);
    return moved;
  });
}
