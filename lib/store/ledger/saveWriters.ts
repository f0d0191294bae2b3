import { z } from "zod";
import { commitOfOrigin, type OriginKey, originKey, writerOfOrigin } from "@/lib/core/history/originKey";
import { AppError } from "@/lib/errors";
import type { Bulk } from "../bulk";
import type { Batch, BatchWriter } from "./batch";
import { copyWriterJudgements } from "./copyWriterJudgements";
import { originsOf } from "./originsOf";

const lowestSchema = z.object({ lowest: z.number() });
const knownSchema = z.object({ id: z.number(), commitOrdinal: z.number(), place: z.number() });

/** Origins that are writers and not commits, each once. */
const writerKeys = (batch: Batch): OriginKey[] => [...new Set(originsOf(batch))].filter((key) => writerOfOrigin(key) !== -1);

/** Writers of these origins that an earlier batch brought. */
async function findKnown(bulk: Bulk, repositoryId: number, wanted: readonly { readonly key: OriginKey; readonly commitOrdinal: number }[]): Promise<Map<OriginKey, number>> {
  const [commits, places] = [wanted.map(({ commitOrdinal }) => commitOrdinal), wanted.map(({ key }) => writerOfOrigin(key))];
  const rows = await bulk.query(knownSchema, `
    SELECT w."id", w."commitOrdinal", w."place" FROM unnest($2::int[], $3::int[]) AS k(commit, place)
    JOIN "LineWriter" w ON w."repositoryId" = $1 AND w."commitOrdinal" = k.commit AND w."place" = k.place`, [repositoryId, commits, places]);
  const shas = new Map(wanted.map(({ key, commitOrdinal }) => [commitOrdinal, commitOfOrigin(key)]));
  return new Map(rows.map(({ id, commitOrdinal, place }) => [originKey(shas.get(commitOrdinal) ?? "", place), id]));
}

function demandWriter({ writers }: Batch, key: OriginKey): BatchWriter {
  const found = writers?.get(key);
  if (found === undefined) throw new AppError("internal", `A batch names the writer ${key} and does not bring it.`);
  return found;
}

/** Stores which commits have line records, and the writers of them whom lines of the batch come from, with their judgements. Returns their ids, below 0. */
export async function saveWriters(bulk: Bulk, repositoryId: number, batch: Batch, commitOrdinal: (sha: string) => number): Promise<ReadonlyMap<OriginKey, number>> {
  await bulk.copy("LineRecord", ["repositoryId", "commitOrdinal", "objectId"], [...(batch.records ?? [])].map(([sha, id]) => [repositoryId, commitOrdinal(sha), Buffer.from(id, "hex")]));
  const wanted = writerKeys(batch).map((key) => ({ key, commitOrdinal: commitOrdinal(commitOfOrigin(key)) }));
  if (wanted.length === 0) return new Map();
  const known = await findKnown(bulk, repositoryId, wanted);
  const [{ lowest } = { lowest: 0 }] = await bulk.query(lowestSchema, `SELECT coalesce(min("id"), 0) AS lowest FROM "LineWriter" WHERE "repositoryId" = $1`, [repositoryId]);
  const fresh = wanted.filter(({ key }) => !known.has(key)).map((found, index) => ({ ...found, id: lowest - 1 - index, place: writerOfOrigin(found.key), ...demandWriter(batch, found.key) }));
  await bulk.copy("LineWriter", ["repositoryId", "id", "commitOrdinal", "place", "rule", "kind", "agent", "model", "session"],
    fresh.map(({ id, commitOrdinal: ordinal, place, writer: { rule, kind, agent, model, session } }) => [repositoryId, id, ordinal, place, rule, kind, agent, model, session]));
  await copyWriterJudgements(bulk, repositoryId, fresh, batch.rulesVersion);
  return new Map([...known, ...fresh.map(({ key, id }): [OriginKey, number] => [key, id])]);
}
