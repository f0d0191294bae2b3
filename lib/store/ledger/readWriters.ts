import { z } from "zod";
import { normaliseModel } from "@/lib/core/attribution/normaliseModel";
import type { LineWriter } from "@/lib/core/attribution/record/lineRecord";
import type { Bulk } from "../bulk";

/** A writer as it is stored: enough to judge its lines again without git. */
export interface StoredWriter {
  readonly id: number;
  readonly commitOrdinal: number;
  readonly place: number;
  readonly writer: LineWriter;
}

const rowSchema = z.object({
  id: z.number(), commitOrdinal: z.number(), place: z.number(), rule: z.string(), kind: z.enum(["agent", "person", "nobody", "commit"]), agent: z.string().nullable(), model: z.string().nullable(), session: z.string(),
});

/** The writers of commits from ordinal `from` up to, not including, `to`. */
export async function readWriters(bulk: Bulk, repositoryId: number, from: number, to: number): Promise<StoredWriter[]> {
  const rows = await bulk.query(rowSchema, `
    SELECT "id", "commitOrdinal", "place", "rule", "kind", "agent", "model", "session" FROM "LineWriter"
    WHERE "repositoryId" = $1 AND "commitOrdinal" >= $2 AND "commitOrdinal" < $3 ORDER BY "id" DESC`, [repositoryId, from, to]);
  return rows.map(({ id, commitOrdinal, place, rule, kind, agent, model, session }) => ({
    id, commitOrdinal, place, writer: { rule, kind, agent, model, modelId: model === null ? null : (normaliseModel(model)?.id ?? null), session },
  }));
}
