import { z } from "zod";
import type { Bulk } from "../bulk";

const rowSchema = z.object({ first: z.number().nullable() });

/** Ordinal of the first stored change that one of these commits landed with; null where none is stored. */
export async function firstChangeOf(bulk: Bulk, repositoryId: number, shas: readonly string[]): Promise<number | null> {
  const ids = shas.map((sha) => Buffer.from(sha, "hex"));
  const [row] = await bulk.query(rowSchema, `SELECT min("changeOrdinal") AS first FROM "Commit" WHERE "repositoryId" = $1 AND "sha" = ANY($2::bytea[])`, [repositoryId, ids]);
  return row?.first ?? null;
}
