import { z } from "zod";
import type { Bulk } from "../bulk";

const rowSchema = z.object({ id: z.number(), verdict: z.string(), agent: z.string().nullable() });

/** How some commits and writers are judged now, by their number. */
export async function readStanding(bulk: Bulk, repositoryId: number, ids: readonly number[]): Promise<ReadonlyMap<number, Omit<z.infer<typeof rowSchema>, "id">>> {
  const rows = await bulk.query(rowSchema, `SELECT "commitOrdinal" AS id, "verdict", "agent" FROM "Judgement" WHERE "repositoryId" = $1 AND "commitOrdinal" = ANY($2::int[])`, [repositoryId, [...ids]]);
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}
